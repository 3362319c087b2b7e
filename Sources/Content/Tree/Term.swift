/// One value of a taxonomy: a tag, a category, a topic; and the pages that bear it.
public struct Term: Hashable, Sendable {
  public let taxonomy: String
  public let slug: String
  public let title: String
  /// Indices into the pages of the tree, in their order.
  public let pages: [Int]
}

extension Term {
  /// `information-collection` reads `Information collection`; what has a space or a capital
  /// stays as its author wrote it.
  static func title(of name: String) -> String {
    let isSlug = name.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }
    return isSlug ? FileName.title(from: name) : name
  }
}
