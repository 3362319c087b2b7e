/// Where in HTML a tag stands, and so what its value must be made fit for.
enum TagContext: Equatable {
  /// Between elements: the numbers of those that are open.
  case text(inside: [Int])
  /// In an attribute in quotation marks.
  case attribute(Int)
  /// In one that leads somewhere, and what stands before the tag there.
  case address(Int, behind: LinkStart)
  /// Where nothing keeps a value from being markup: in a comment, a style, a tag itself.
  case nowhere

  /// Whether a section may begin in one and end in the other.
  func isLevel(with other: TagContext) -> Bool {
    switch (self, other) {
    case (.text(let one), .text(let other)): one == other
    case (.attribute(let one), .attribute(let other)),
      (.address(let one, _), .address(let other, _)):
      one == other
    default: false
    }
  }
}
