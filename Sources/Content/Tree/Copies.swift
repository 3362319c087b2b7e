import Vocabulary

/// Where the files of `content/` go that are no pages.
///
/// A file stands beside the pages of its folder. A folder whose own page has an address of its
/// own takes its files along, and a page that is left out keeps those of its folder back.
struct Copies {
  private(set) var attachments: [Attachment] = []
  private(set) var findings: [Finding] = []

  init(
    of files: [String], beside pages: [PageSource], leftOut: [PageSource], addressing: Addressing,
    places: inout PlaceBook
  ) {
    let folders = FileFolders(pages, leftOut: leftOut, addressing: addressing)
    var sources: [SitePath: String] = [:]
    for file in files {
      let relative = String(file.utf8.dropFirst("content/".utf8.count)) ?? file
      let folder = parent(of: relative)
      guard !folders.isKeptBack(folder) else { continue }
      let path = SitePath(file: lastSegment(of: relative), in: folders.path(of: folder))
      guard places.claim(path, by: -1) == nil else {
        let other = sources[path].map { "over \($0), as both would be \(path.text)" }
        findings.append(
          Finding(
            .error, in: file,
            "this file would be written \(other ?? "over the page at \(path.text)")",
            advice: other == nil
              ? "Rename the file, or give the page another address."
              : "Rename one of the two."))
        continue
      }
      sources[path] = file
      attachments.append(Attachment(source: file, path: path))
    }
  }
}

/// Where the folders of `content/` stand, for the files in them.
private struct FileFolders {
  private var bundles: [String: SitePath] = [:]
  private var keptBack: Set<String> = []

  init(_ pages: [PageSource], leftOut: [PageSource], addressing: Addressing) {
    for page in pages where page.isFolderPage {
      bundles[page.folder] = addressing.path(of: page).0
    }
    keptBack = Set(leftOut.filter(\.isFolderPage).map(\.folder))
    guard !keptBack.isEmpty else { return }
    for page in pages { keptBack.subtract(ancestors(of: page.folder) + [""]) }
  }

  func path(of folder: String) -> SitePath {
    if let bundle = bundles[folder] { return bundle }
    guard !folder.isEmpty else { return .root }
    return SitePath(
      Addressing.segment(ofFolder: lastSegment(of: folder)), in: path(of: parent(of: folder)))
  }

  func isKeptBack(_ folder: String) -> Bool {
    !keptBack.isEmpty && ancestors(of: folder).contains(where: keptBack.contains)
  }
}

extension PageSource {
  /// `index.md`: what lies beside it belongs to it.
  fileprivate var isFolderPage: Bool { name.isIndex && !name.isSectionIndex }
}
