/// A remark about a file that an author wrote, tied to the place it is about.
///
/// Whoever walks the files collects findings, so that one bad page does not hide
/// the next. A parser that cannot go on throws `Findings`.
public struct Finding: Error, Hashable, Sendable {
  public enum Weight: String, Sendable { case warning, error }

  public let weight: Weight
  public let path: String
  /// Counted from 1, as editors do; columns in characters.
  public let line: Int, column: Int
  public let message: String
  /// What to write instead, where we can tell.
  public let advice: String?

  public init(
    _ weight: Weight, in path: String, line: Int = 1, column: Int = 1, _ message: String,
    advice: String? = nil
  ) {
    (self.weight, self.path, self.message, self.advice) = (weight, path, message, advice)
    (self.line, self.column) = (line, column)
  }
}

extension Finding: CustomStringConvertible {
  /// `content/about.md:3:8: error: …`, which editors and CI logs turn into a link.
  public var description: String { "\(path):\(line):\(column): \(weight.rawValue): \(message)" }

  /// The description, and below it what to do.
  public var report: [String] {
    guard let advice else { return [description] }
    return [description, "  try: \(advice)"]
  }
}

extension Finding: Comparable {
  /// In the order of the files and of the places in them.
  public static func < (one: Finding, other: Finding) -> Bool {
    (one.path, one.line, one.column, one.message)
      < (other.path, other.line, other.column, other.message)
  }
}

/// What a reader found when it could not go on: at least one error.
public struct Findings: Error, Hashable, Sendable {
  public let all: [Finding]

  public init(_ all: [Finding]) { self.all = all }
  public init(_ one: Finding) { self.all = [one] }
}

extension Findings: CustomStringConvertible {
  public var description: String { all.map(\.description).joined(separator: "\n") }
}
