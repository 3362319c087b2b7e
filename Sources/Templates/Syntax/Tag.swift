/// A tag as it stands in the text.
struct Tag {
  enum Kind {
    case value, rawValue, section, inverted, close, partial, parent, block, comment, delimiters
  }

  let kind: Kind
  /// With its braces.
  let whole: Range<Int>
  /// Without braces, mark and the white space around.
  let content: Range<Int>
}

/// A template is texts and tags in turn.
enum Token {
  case text(Range<Int>)
  case tag(Tag)
}

extension Tag.Kind {
  /// The mark behind the opening braces.
  init(mark: UInt8) {
    switch mark {
    case UInt8(ascii: "#"): self = .section
    case UInt8(ascii: "^"): self = .inverted
    case UInt8(ascii: "/"): self = .close
    case UInt8(ascii: ">"): self = .partial
    case UInt8(ascii: "<"): self = .parent
    case UInt8(ascii: "$"): self = .block
    case UInt8(ascii: "!"): self = .comment
    case UInt8(ascii: "="): self = .delimiters
    case UInt8(ascii: "&"), UInt8(ascii: "{"): self = .rawValue
    default: self = .value
    }
  }

  /// What an author wrote before the name, for messages.
  var mark: String {
    switch self {
    case .section: "#"
    case .inverted: "^"
    case .close: "/"
    case .partial: ">"
    case .parent: "<"
    case .block: "$"
    case .comment: "!"
    case .delimiters: "="
    case .rawValue: "&"
    case .value: ""
    }
  }
}
