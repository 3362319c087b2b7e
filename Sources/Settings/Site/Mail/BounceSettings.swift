import Vocabulary

/// How it is found out which addresses no longer take mails.
public struct BounceSettings: Hashable, Sendable {
  /// Below which each mail of a newsletter has a sender of its own; nil where reports go to the
  /// sender of all.
  public var domain: String?
  /// How many passing troubles within so many days count as a lasting one.
  public var soft = 3
  public var days = 14
}

extension BounceSettings {
  static let keys = [
    SettingKey(
      "mail.bounces.domain", "a domain",
      "Where reports of mails that could not be delivered go, as bounce.example.org. Each mail then"
        + " has a sender of its own there, by which the reader is known."),
    SettingKey(
      "mail.bounces.soft", "a whole number from 1 to 100", "3",
      "After how many passing troubles an address is not mailed again."),
    SettingKey(
      "mail.bounces.days", "a whole number from 1 to 365", "14",
      "Within how many days these have to come."),
  ]

  mutating func read(_ reading: inout Reading) {
    self =
      reading.closed("bounces") { [self] inner in
        var bounces = self
        bounces.domain = inner.domain("domain")
        bounces.soft = inner.integer("soft", in: 1...100) ?? soft
        bounces.days = inner.integer("days", in: 1...365) ?? days
        return bounces
      } ?? self
  }
}
