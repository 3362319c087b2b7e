import Vocabulary

/// What site.yaml says of all forms together.
public struct FormSettings: Hashable, Sendable {
  /// The form that stands small in the footer of every page.
  public var footer: String?
  /// The form that every page links to for complaints; `complaint`, if there is one, where nil.
  public var complaint: String?
  /// Of the prices in forms that do not name one: `GBP` (ISO 4217).
  public var currency: String?
  /// Addresses and networks of the proxies whose `X-Forwarded-For` is believed.
  public var trustedProxies: [String] = []
  public var limits = FormLimits()
  public var keeping = FormKeeping()

  public init() {}
}

extension FormSettings {
  static let keys = [
    SettingKey("forms.footer", "the name of a form", "The form at the foot of every page."),
    SettingKey(
      "forms.complaint", "the name of a form",
      "The form for complaints that every page links to; “complaint” if there is one and none is"
        + " given."),
    SettingKey(
      "forms.currency", "three letters", "The currency of prices in forms, like GBP or EUR."),
    SettingKey(
      "forms.trusted-proxies", "a list of addresses", "[]",
      "Proxies before the web server, like 127.0.0.1 or 10.0.0.0/8, that may say whom they speak"
        + " for."),
  ]

  mutating func read(_ reading: inout Reading) {
    self =
      reading.closed("forms") { [self] inner in
        var forms = self
        forms.footer = inner.formName("footer")
        forms.complaint = inner.formName("complaint")
        forms.currency = inner.currency("currency")
        forms.trustedProxies = inner.networks("trusted-proxies") ?? trustedProxies
        forms.limits.read(&inner)
        forms.keeping.read(&inner)
        return forms
      } ?? self
  }
}

extension Reading {
  /// The name of a file in `forms/`, without its ending.
  fileprivate mutating func formName(_ key: String) -> String? {
    guard let name = line(key), let node = node(key) else { return nil }
    let bytes = Array(name.utf8)
    let isName =
      bytes.count <= 64 && bytes.first != UInt8(ascii: "-")
      && bytes.allSatisfy { $0 &- 0x61 < 26 || isDigit($0) || $0 == UInt8(ascii: "-") }
    guard isName else {
      report(
        .error, at: node,
        "“forms.\(key)” should be the name of a form, and this is \(describe(node))",
        advice: "It is the name of a file in forms/, without “.yaml”, like “question”.")
      return nil
    }
    return name
  }

  fileprivate mutating func currency(_ key: String) -> String? {
    guard let text = line(key), let node = node(key) else { return nil }
    guard text.utf8.count == 3, text.utf8.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }) else {
      report(
        .error, at: node,
        "“forms.\(key)” should be the three letters of a currency, and this is \(describe(node))",
        advice: "Write it like “\(key): GBP”.")
      return nil
    }
    return text.uppercased()
  }
}
