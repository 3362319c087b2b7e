import Vocabulary

/// How many mails may leave the house in a time; nil where nobody counts.
public struct MailLimits: Hashable, Sendable {
  public var rate = MailRate()
  /// By the domain of the recipients, in lower case and ASCII.
  public var domains: [String: MailRate] = [:]
}

/// How many in a second, in an hour, in a day.
public struct MailRate: Hashable, Sendable {
  public var second: Int?
  public var hour: Int?
  public var day: Int?

  public init(second: Int? = nil, hour: Int? = nil, day: Int? = nil) {
    (self.second, self.hour, self.day) = (second, hour, day)
  }
}

extension MailLimits {
  static let keys = [
    SettingKey("mail.limits.second", "a whole number", "How many mails are sent in a second."),
    SettingKey("mail.limits.hour", "a whole number", "How many mails are sent in an hour."),
    SettingKey("mail.limits.day", "a whole number", "How many mails are sent in a day."),
    SettingKey(
      "mail.limits.domains.<name>.second", "a whole number",
      "How many of them in a second to one domain, as gmail.com."),
    SettingKey("mail.limits.domains.<name>.hour", "a whole number", "How many in an hour."),
    SettingKey("mail.limits.domains.<name>.day", "a whole number", "How many in a day."),
  ]

  mutating func read(_ reading: inout Reading) {
    self =
      reading.closed("limits") { [self] inner in
        var limits = self
        limits.rate = MailRate(&inner)
        let domains =
          inner.named("domains") { entry, domains -> (String, MailRate)? in
            let domain = domains.domain(ofKey: entry)
            let rate = domains.mapping(entry.value, named: domains.name(entry)) { inner in
              let rate = MailRate(&inner)
              inner.unknownKeys()
              return rate
            }
            guard let domain, let rate else { return nil }
            return (domain, rate)
          } ?? []
        limits.domains = Dictionary(domains.map(\.value)) { first, _ in first }
        return limits
      } ?? self
  }
}

extension MailRate {
  fileprivate init(_ reading: inout Reading) {
    let most = 1...1_000_000_000
    second = reading.integer("second", in: most)
    hour = reading.integer("hour", in: most)
    day = reading.integer("day", in: most)
  }
}
