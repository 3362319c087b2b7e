import Settings

extension Page {
  /// The page of a file, at its place.
  convenience init(
    _ source: PageSource, at path: SitePath, in folders: Folders, settings: SiteSettings
  ) {
    let ownsFolder = source.name.isIndex && folders.sections.contains(source.folder)
    let above = source.name.isIndex ? parent(of: source.folder) : source.folder
    self.init(
      source: source.path,
      kind: ownsFolder ? (source.folder.isEmpty ? .home : .section) : .page, path: path,
      section: ownsFolder ? source.folder : folders.section(of: above), fields: source.fields,
      fallbackTitle: source.name.isIndex
        ? settings.fallbackTitle(ofFolder: source.folder) : source.name.title,
      body: source.body, bodyLine: source.bodyLine)
  }

  /// A page that no file stands for.
  convenience init(made kind: Kind, at path: SitePath, in section: String, title: String) {
    self.init(
      source: nil, kind: kind, path: path, section: section, fields: PageFields(),
      fallbackTitle: title, body: [], bodyLine: 1)
  }

  /// The same page in the role of one that Rapport would make: `content/tags/bread.md` as the
  /// page of the term, `content/news.md` as that of the section.
  func taking(_ role: Page) -> Page {
    Page(
      source: source, kind: role.kind, path: path, section: role.section, fields: fields,
      fallbackTitle: role.fallbackTitle, body: body, bodyLine: bodyLine)
  }
}

extension SiteSettings {
  /// What a folder's page is called if it does not say: the settings may, its name does.
  func fallbackTitle(ofFolder folder: String) -> String {
    if let title = section(folder).title { return title }
    return folder.isEmpty
      ? title : FileName.title(from: FileName.ofFolder(lastSegment(of: folder)).words)
  }
}
