import Vocabulary

extension Reading {
  /// A path on this site, with a slash before it: `about/` becomes `/about/`.
  ///
  /// It cannot lead out of the site or out of the output folder.
  public mutating func urlPath(_ key: String, or aliases: [String] = []) -> String? {
    guard let entry = entry(key, or: aliases),
      let text = text(of: entry.value, named: name(entry)), !text.isEmpty
    else { return nil }
    return urlPath(text, at: entry.value, named: name(entry))
  }

  /// Paths in a list, or one.
  public mutating func urlPaths(_ key: String, or aliases: [String] = []) -> [String]? {
    guard let entry = entry(key, or: aliases) else { return nil }
    let name = name(entry)
    return (entry.value.sequence ?? [entry.value]).compactMap { item in
      guard !item.isNull, let text = text(of: item, named: name, inList: true), !text.isEmpty else {
        return nil
      }
      return urlPath(text, at: item, named: name)
    }
  }

  /// Checks a path that stands at `node`.
  public mutating func urlPath(_ text: String, at node: Node, named name: String) -> String? {
    guard let fault = URLPathFault(text) else { return text.hasPrefix("/") ? text : "/" + text }
    report(
      .error, at: node,
      "“\(name)” should be a path on this site, and “\(Excerpt.of(text))” \(fault.explanation)",
      advice: "Write it like “/about/”.")
    return nil
  }
}
