extension Transform {
  /// Every transform there is, in the order of the documentation.
  public static let all: [Transform] = [
    date, money, plural, absolute, truncate, otherwise, upper, lower, slug, urlencode, json, xml,
    count, first, join,
  ]

  static let named = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}

extension Transform {
  /// One that gives plain text.
  init(
    _ name: String, _ takes: [Kind], with arguments: [Argument] = [], _ sentence: String,
    example: (String, String),
    gives: @escaping @Sendable (Shape, TransformSetting) -> Shape = { _, _ in .text },
    make: @escaping @Sendable (TransformArguments) throws(TransformProblem) -> PreparedTransform
  ) {
    (self.name, self.takes, self.arguments) = (name, takes, arguments)
    (self.sentence, self.example) = (sentence, (example.0, example.1))
    (self.gives, self.make) = (gives, make)
  }
}

extension Transform.Argument {
  static func text(_ name: String) -> Self { Self(name: name, kind: .text, isOptional: false) }
  static func number(_ name: String) -> Self {
    Self(name: name, kind: .number, isOptional: false)
  }

  var optional: Self { Self(name: name, kind: kind, isOptional: true) }
}

extension PreparedTransform {
  /// Does something to a text; leaves another value alone.
  static func text(_ change: @escaping @Sendable (String) -> String) -> PreparedTransform {
    PreparedTransform { value, _ in
      if case .text(let text) = value { .text(change(text)) } else { value }
    }
  }
}
