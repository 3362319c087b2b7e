import Templates

/// What can be done to a value, for `docs/templates.md`.
struct TransformGuide {
  let text: String

  init() {
    let lines = Transform.all.map { transform in
      let takes = transform.takes.map(Self.words).joined(separator: ", ")
      let sentence = transform.sentence.replacing("<script>", with: "`<script>`")
      let (tag, result) = (Self.code(transform.example.tag), Self.code(transform.example.result))
      return "| `\(transform.name)` | \(takes) | \(sentence) | \(tag) | \(result) |"
    }
    text = ([Self.opening] + lines + [""]).joined(separator: "\n")
  }

  private static let opening = """
    ## Transforms

    Written behind an upright line; several may follow one another.

    | Name | Of | Does | Example | Gives |
    | --- | --- | --- | --- | --- |
    """

  private static func words(_ kind: Transform.Kind) -> String {
    switch kind {
    case .flag: "yes or no"
    case .names: "names of your own"
    default: kind.rawValue
    }
  }

  /// In a cell an upright line needs a backslash, in code as well.
  private static func code(_ text: String) -> String {
    "`\(text.replacing("|", with: "\\|"))`"
  }
}
