import Vocabulary

/// Under which name mails are signed (RFC 6376 §3.1).
public struct DKIMSettings: Hashable, Sendable {
  /// That of the sender if nil.
  public var domain: String?
  public var selector = "rapport"
}

extension DKIMSettings {
  static let keys = [
    SettingKey(
      "mail.dkim.domain", "a domain",
      "The domain that answers for the mails; that of the sender if not given."),
    SettingKey(
      "mail.dkim.selector", "a name", "rapport", "Under which name its keys are published."),
  ]

  mutating func read(_ reading: inout Reading) {
    self =
      reading.closed("dkim") { [self] inner in
        var dkim = self
        dkim.domain = inner.domain("domain")
        dkim.selector = inner.selector("selector") ?? selector
        return dkim
      } ?? self
  }
}

extension Reading {
  /// Labels as in the name of a machine, as the keys are asked for at `selector._domainkey.domain`.
  fileprivate mutating func selector(_ key: String) -> String? {
    guard let name = line(key), let node = node(key) else { return nil }
    // Room for a second key's name beside it.
    if name.utf8.count <= 56, Self.isMachineName(name) { return name.lowercased() }
    report(
      .error, at: node,
      "“mail.dkim.\(key)” should be letters, digits and hyphens, and this is \(describe(node))",
      advice: "Write it like “\(key): rapport”.")
    return nil
  }
}
