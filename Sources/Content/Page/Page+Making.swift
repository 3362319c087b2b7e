extension Page {
  /// The page of a file, at its place.
  init(_ source: PageSource, at path: SitePath, in folders: Folders) {
    let ownsFolder = source.name.isIndex && folders.sections.contains(source.folder)
    let above = source.name.isIndex ? parent(of: source.folder) : source.folder
    let folderName = lastSegment(of: source.folder)
    self.init(
      source: source.path,
      kind: ownsFolder ? (source.folder.isEmpty ? .home : .section) : .page, path: path,
      section: ownsFolder ? source.folder : folders.section(of: above), fields: source.fields,
      fallbackTitle: source.name.isIndex
        ? FileName.title(from: datePrefix(of: percentDecoded(folderName)).words)
        : source.name.title,
      body: source.body, bodyLine: source.bodyLine)
  }

  /// A page that no file stands for.
  init(made kind: Kind, at path: SitePath, in section: String, title: String) {
    self.init(
      source: nil, kind: kind, path: path, section: section, fields: PageFields(),
      fallbackTitle: title, body: [], bodyLine: 1)
  }

  /// The same page in another role: `content/tags/bread.md` as the page of the term.
  func taking(_ kind: Kind) -> Page {
    Page(
      source: source, kind: kind, path: path, section: section, fields: fields,
      fallbackTitle: fallbackTitle, body: body, bodyLine: bodyLine)
  }
}
