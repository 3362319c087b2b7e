import Vocabulary

/// How long a mail server may be silent, in seconds: RFC 5321 §4.5.3.2 (mail-S16).
public struct MailTimeouts: Hashable, Sendable {
  /// Until it is reached: RFC 5321 names no time, and a server that is there takes seconds.
  public var connect = 30
  public var greeting = 300
  /// For each command but the two below.
  public var command = 300
  public var data = 120
  /// For each piece of the content.
  public var block = 180
  /// For the word that the content was taken.
  public var reply = 600
}

extension MailTimeouts {
  static let keys = [
    key("connect", "30 s", "How long to wait until the mail server is reached."),
    key("greeting", "5 min", "How long to wait for its greeting."),
    key("command", "5 min", "How long to wait for its answer to a command."),
    key("data", "2 min", "How long to wait until it wants the content."),
    key("block", "3 min", "How long to wait until it takes more of the content."),
    key("reply", "10 min", "How long to wait until it says that it has taken the content."),
  ]

  private static func key(_ name: String, _ standard: String, _ sentence: String) -> SettingKey {
    SettingKey("mail.server.timeouts.\(name)", "a time", standard, sentence)
  }

  mutating func read(_ reading: inout Reading) {
    self =
      reading.closed("timeouts") { [self] inner in
        var times = self
        times.connect = inner.seconds("connect") ?? connect
        times.greeting = inner.seconds("greeting") ?? greeting
        times.command = inner.seconds("command") ?? command
        times.data = inner.seconds("data") ?? data
        times.block = inner.seconds("block") ?? block
        times.reply = inner.seconds("reply") ?? reply
        return times
      } ?? self
  }
}

extension Reading {
  /// A short time, in seconds: `30 s`, `5 min`, or a plain number. An hour at most.
  fileprivate mutating func seconds(_ key: String) -> Int? {
    guard let entry = entry(key) else { return nil }
    let factors = ["": 1, "s": 1, "sec": 1, "second": 1, "seconds": 1]
    let minutes = ["m": 60, "min": 60, "minute": 60, "minutes": 60]
    if let (count, unit) = measure(entry.value), let factor = factors[unit] ?? minutes[unit],
      (1...3600).contains(count * factor)
    {
      return count * factor
    }
    report(
      .error, at: entry.value,
      "“\(name(entry))” should be a time up to an hour, and this is \(describe(entry.value))",
      advice: "Write it like “\(entry.key): 30 s” or “\(entry.key): 5 min”.")
    return nil
  }
}
