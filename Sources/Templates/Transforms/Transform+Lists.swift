extension Transform {
  static let plural = Transform(
    "plural", [.number, .list], with: [.text("word for one"), .text("word for several")],
    "Writes a number, or how many are in a list, with the word that goes with it.",
    example: (#"{{list.count | plural: "page", "pages"}}"#, "3 pages")
  ) { arguments throws(TransformProblem) in
    let (one, several) = (arguments.text(0) ?? "", arguments.text(1) ?? "")
    return PreparedTransform { value, _ in
      guard let count = value.count else { return value }
      return .text("\(count) \(count == 1 ? one : several)")
    }
  }

  static let count = Transform(
    "count", [.list], "Writes how many are in a list.",
    example: ("{{page.related | count}}", "5"), gives: { _, _ in .number }
  ) { _ in
    PreparedTransform { value, _ in
      if case .missing = value { .number(0) } else { value.count.map(Value.number) ?? value }
    }
  }

  static let first = Transform(
    "first", [.list], with: [.number("count")], "Takes so many from the beginning of a list.",
    example: (
      "{{#site.recent | first: 3}}<li>{{title}}</li>{{/site.recent}}",
      "<li>News 1</li><li>News 2</li><li>News 3</li>"
    ),
    gives: { shape, _ in shape }
  ) { arguments throws(TransformProblem) in
    let count = arguments.number(0) ?? 0
    guard count > 0 else { throw TransformProblem("“first” needs a count greater than 0.") }
    return PreparedTransform { value, _ in
      if case .list(let elements) = value { .list(Array(elements.prefix(count))) } else { value }
    }
  }

  static let join = Transform(
    "join", [.list], with: [.text("separator")],
    "Writes the texts of a list with something between.",
    example: (#"{{page.audience | join: ", "}}"#, "bakers, cooks")
  ) { arguments throws(TransformProblem) in
    let separator = arguments.text(0) ?? ""
    return PreparedTransform { value, _ in
      guard case .list(let elements) = value else { return value }
      return .text(elements.compactMap(\.words).joined(separator: separator))
    }
  }
}

extension Value {
  /// A number, or the number of elements.
  fileprivate var count: Int? {
    switch self {
    case .number(let number): number
    case .list(let elements): elements.count
    default: nil
    }
  }

  fileprivate var words: String? {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    default: nil
    }
  }
}
