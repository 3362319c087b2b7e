public import Vocabulary

/// Who is building: what the lock file says.
public struct BuildHolder: Error, Hashable, Sendable {
  public let process: Int
  /// `2026-03-01 12:03`, as the clock of its owner showed it.
  public let since: String
  /// What was asked for: `rapport build`.
  public let command: String

  public init(process: Int, since start: Timestamp, command: String) {
    self.process = process
    since = Self.minute(start)
    self.command = String(command.map { $0.isNewline ? " " : $0 })
  }

  /// Nil where the holder has not written it yet. Of today only the time is told.
  init?(lockFile text: String, at now: Timestamp) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 4, let process = Int(lines[0]) else { return nil }
    let today = now.day.description + " "
    let isToday = lines[1].hasPrefix(today)
    self.process = process
    since = String(isToday ? lines[1].dropFirst(today.count) : lines[1])
    command = String(lines[2])
  }

  var lockFile: String { "\(process)\n\(since)\n\(command)\n" }

  private static func minute(_ moment: Timestamp) -> String {
    moment.day.description + " " + moment.description.dropFirst(11).prefix(5)
  }
}

extension BuildHolder: CustomStringConvertible {
  public var description: String { "process \(process) (\(command)), since \(since)" }
}
