public import Vocabulary

/// Who the mails of a site come from: `Quillet Nursery <hello@quillet.example>`.
public struct Sender: Hashable, Sendable {
  /// Nil where only an address was given.
  public let name: String?
  public let address: EmailAddress

  public init(name: String?, address: EmailAddress) { (self.name, self.address) = (name, address) }

  /// Nil if it is neither `Name <address>` nor an address.
  public init?(_ text: String) {
    let text = text[...].trimming(" \t")
    guard !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }), text.utf8.count <= 500 else {
      return nil
    }
    guard text.hasSuffix(">"), let open = text.lastIndex(of: "<") else {
      guard let address = try? EmailAddress(String(text)) else { return nil }
      self.init(name: nil, address: address)
      return
    }
    let inner = text[text.index(after: open)...].dropLast()
    let name = text[..<open].trimming(" \t\"")
    guard let address = try? EmailAddress(String(inner)), !name.contains("<") else { return nil }
    self.init(name: name.isEmpty ? nil : String(name), address: address)
  }

  public var text: String { name.map { "\($0) <\(address)>" } ?? address.text }
}

extension Sender {
  static let keys = [
    SettingKey(
      "mail.from", "a name and an address",
      "Who mails come from: an address, or a name and after it the address in angle brackets. The"
        + " title of the site and the e-mail address of the business if not given.")
  ]

  /// Of what stands below `mail`.
  static func read(_ mail: inout Reading) -> Sender? {
    guard let text = mail.line("from"), let node = mail.node("from") else { return nil }
    if let sender = Sender(text) { return sender }
    mail.report(
      .error, at: node,
      "“mail.from” should be an e-mail address, and this is \(mail.describe(node))",
      advice: "Write it like “from: Corner Bakery <hello@example.org>”.")
    return nil
  }

  /// The address that the business shows, under the name of its site.
  init?(ofBusiness business: Mapping, named title: String) {
    guard let text = business["email"]?.text, let address = try? EmailAddress(text) else {
      return nil
    }
    let name = title.utf8.contains { $0 < 0x20 || $0 == 0x7F } ? nil : title
    self.init(name: name, address: address)
  }
}
