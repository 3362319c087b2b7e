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

/// Why a text cannot be the path of a page.
enum URLPathFault {
  case absolute, climbs, control, query, backslash

  init?(_ path: String) {
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    // Also as a browser reads it: %2e is a dot.
    let plain = segments.map { $0.lowercased().replacing("%2e", with: ".") }
    if path.hasPrefix("//") || path.firstRange(of: "://") != nil {
      self = .absolute
    } else if plain.contains(where: { $0 == ".." || $0 == "." }) {
      self = .climbs
    } else if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      self = .control
    } else if path.utf8.contains(UInt8(ascii: "\\")) {
      self = .backslash
    } else if path.utf8.contains(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) {
      self = .query
    } else {
      return nil
    }
  }

  var explanation: String {
    switch self {
    case .absolute: "is the address of a site"
    case .climbs: "has a segment of dots, which leads to another folder"
    case .control: "holds a line break or another control character"
    case .backslash: "holds a backslash"
    case .query: "holds a “?” or a “#”, which ends a path"
    }
  }
}
