public import Vocabulary

/// What an import did, or would do.
public struct ImportReport: Sendable, Hashable {
  /// What became of a row.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    case new, changed, unchanged, bad, doubled, suppressed
  }

  /// A row, for the operator to look at.
  public struct Sample: Sendable, Hashable {
    public let line: Int, text: String

    public init(line: Int, text: String) { (self.line, self.text) = (line, text) }
  }

  /// `Windows-1252, as line 12 is not UTF-8, a table with semicolons`
  public internal(set) var shape: String
  public internal(set) var counts: [Outcome: Int] = [:]
  /// The first few of each.
  public internal(set) var samples: [Outcome: [Sample]] = [:]
  /// How many were put on the list.
  public internal(set) var subscribed = 0
  /// How many were on it, left it, and stay off.
  public internal(set) var left = 0
  /// How many have asked to be on it, did not confirm it yet, and stay off until they do.
  public internal(set) var pending = 0
  /// How each column was read, and what was left out everywhere.
  public internal(set) var notes: [String] = []

  static let sampleCount = 5

  init(shape: String) { self.shape = shape }

  public var rows: Int { counts.values.reduce(0, +) }

  public func count(_ outcome: Outcome) -> Int { counts[outcome, default: 0] }

  mutating func note(_ outcome: Outcome, line: Int, _ text: @autoclosure () -> String) {
    counts[outcome, default: 0] += 1
    if samples[outcome, default: []].count < Self.sampleCount {
      samples[outcome, default: []].append(Sample(line: line, text: text()))
    }
  }
}

/// What is wrong with a row of a file.
public struct ImportProblem: Sendable, Hashable {
  public enum Kind: String, Sendable {
    /// Nobody was made of it.
    case bad, doubled, suppressed
    /// The person is kept, and a part of the row is not.
    case value
    /// The person is kept, and stays off the list that they left or did not confirm.
    case left
  }

  public let kind: Kind
  public let line: Int
  /// Of whom, where the row says.
  public let email: String?
  public let message: String

  public func finding(in path: String) -> Finding {
    Finding(.warning, in: path, line: line, message)
  }
}
