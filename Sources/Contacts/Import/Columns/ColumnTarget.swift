import Vocabulary

/// What a column says of a person.
enum ColumnTarget: Sendable, Hashable {
  case email, name, givenName, familyName
  /// Names of interests, with semicolons, commas or bars between them.
  case interests
  /// By its place in the settings.
  case field(Int)
  /// Whether they care for this one.
  case interest(Int)
  /// Left out, as the operator says.
  case nothing

  init?(_ word: String, in settings: ContactSettings) {
    if let known = Self.words.first(where: { $0.word == word }) {
      self = known.target
    } else if let index = settings.fields.firstIndex(where: { $0.name == word }) {
      self = .field(index)
    } else if let index = settings.interests.firstIndex(where: { "interest:\($0.name)" == word }) {
      self = .interest(index)
    } else {
      return nil
    }
  }

  /// As it is written after `--map` and kept.
  func word(in settings: ContactSettings) -> String {
    switch self {
    case .field(let index): settings.fields[index].name
    case .interest(let index): "interest:\(settings.interests[index].name)"
    default: Self.words.first { $0.target == self }?.word ?? ""
    }
  }

  static func words(in settings: ContactSettings) -> [String] {
    words.map(\.word) + settings.fields.map(\.name)
      + settings.interests.map { "interest:\($0.name)" }
  }

  /// Whether it means one of these, whatever fields there are.
  static func isWord(_ name: String) -> Bool { words.contains { $0.word == name } }

  private static let words: [(word: String, target: ColumnTarget)] = [
    ("email", .email), ("name", .name), ("first-name", .givenName), ("last-name", .familyName),
    ("interests", .interests), ("nothing", .nothing),
  ]
}
