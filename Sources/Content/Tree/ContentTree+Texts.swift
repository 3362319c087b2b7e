extension ContentTree {
  /// The same tree with other texts for some of its pages, whose front matter is as it was.
  ///
  /// - Parameter sources: by the numbers of their pages.
  public func with(texts sources: [Int: PageSource]) -> ContentTree {
    var tree = self
    for (number, source) in sources { tree.pages[number] = pages[number].with(text: source) }
    return tree
  }

  /// Whether every file of `content/` leads to the address that it leads to in another tree, so
  /// that no link changes.
  public func hasAddresses(of other: ContentTree) -> Bool {
    pages.count == other.pages.count && attachments == other.attachments
      && leftOut.reasons == other.leftOut.reasons
      && zip(pages, other.pages).allSatisfy { $0.source == $1.source && $0.path == $1.path }
  }
}

extension Page {
  fileprivate func with(text source: PageSource) -> Page {
    Page(
      source: self.source, kind: kind, path: path, section: section, fields: fields,
      fallbackTitle: fallbackTitle, body: source.body, bodyLine: source.bodyLine)
  }
}
