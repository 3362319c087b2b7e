import Vocabulary

/// Which folders of `content/` are sections, and which section a page belongs to.
///
/// A section is a folder with `_index.md`, a folder with `index.md` and other pages in or below
/// it, and every folder at the top that has pages. A folder with `index.md` alone is that page,
/// with its pictures. Other folders only sort files: their pages belong to the section above.
struct Folders {
  /// By folder, `""` being `content/` itself.
  let sections: Set<String>

  init(_ files: some Sequence<PageSource>) {
    var sections: Set<String> = [""]
    var indexed: Set<String> = []
    var populated: Set<String> = []
    for file in files {
      if file.name.isSectionIndex { sections.insert(file.folder) }
      if file.name.isIndex {
        indexed.insert(file.folder)
        // The page of a folder is a page in the folder above.
        populated.formUnion(ancestors(of: parent(of: file.folder)))
      } else {
        populated.formUnion(ancestors(of: file.folder))
      }
    }
    sections.formUnion(indexed.intersection(populated))
    sections.formUnion(populated.filter { !$0.isEmpty && !$0.utf8.contains(UInt8(ascii: "/")) })
    self.sections = sections
  }

  /// The nearest section, the folder itself included.
  func section(of folder: String) -> String {
    var folder = folder
    while !sections.contains(folder) { folder = parent(of: folder) }
    return folder
  }
}

/// `news/2024` is in `news`, and that in `""`.
func parent(of folder: String) -> String {
  guard let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
  return String(folder[..<slash])
}

func lastSegment(of folder: String) -> String {
  guard let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) else { return folder }
  return String(folder[folder.utf8.index(after: slash)...])
}

/// The folder and all it stands in, without the root.
func ancestors(of folder: String) -> [String] {
  var result: [String] = []
  var folder = folder
  while !folder.isEmpty {
    result.append(folder)
    folder = parent(of: folder)
  }
  return result
}
