import Contacts
@testable import Endpoint
import Settings
import Store
import StoreSQLite
import Testing
import Vocabulary

/// People on lists, and the links that they have in their mails.
extension FlowFixture {
  static let seal = ContactSeal(key: contactKey)
  static let people = """
    lists:
      news: News from the nursery
      offers: { title: Offers, description: Four times a year. }
    contacts:
      interests: { herbs: Herbs, fruit: Fruit trees }

    """

  static func withLists() async throws -> FlowFixture { try await FlowFixture(settings: people) }

  func links() throws -> ListLinks {
    let base = try #require(BaseURL("https://quillet.example"))
    return ListLinks(seal: Self.seal, baseURL: base, prefix: "/rapport")
  }

  /// As a browser asks for it: behind the endpoint's prefix.
  static func path(_ link: String) -> String {
    String(link.dropFirst("https://quillet.example/rapport".count))
  }

  @discardableResult
  func add(
    _ email: String = "ada@example.org", to lists: [String: Subscription.State] = [:]
  ) async throws -> Contact {
    let address = try EmailAddress(email)
    return try await store.write { session in
      let contact = try session.noteContact(
        address, id: String(email.prefix { $0 != "@" }), at: Self.now)
      for (list, state) in lists {
        try session.setSubscription(of: contact, list: list, state: state, at: Self.now)
      }
      return contact
    }
  }

  /// `news: subscribed`, by the names of the lists.
  func standing(_ email: String = "ada@example.org") async throws -> [String] {
    let address = try EmailAddress(email)
    return try await store.read { session in
      guard let contact = try session.contact(address) else { return ["nobody"] }
      return try session.subscriptions(of: contact).map { "\($0.list): \($0.state.rawValue)" }
    }
  }

  /// `left news spring`, sorted, as what happens in one second is in no order.
  func timeLine(_ email: String = "ada@example.org") async throws -> [String] {
    let address = try EmailAddress(email)
    return try await store.read { session in
      guard let contact = try session.contact(address) else { return [] }
      return try session.timeLine(of: contact).map {
        [$0.kind.rawValue, $0.subject, $0.reference].compactMap { $0 }.joined(separator: " ")
      }.sorted()
    }
  }

  func suppression(_ email: String = "ada@example.org") async throws -> String? {
    let hash = Self.seal.suppressionHash(of: try EmailAddress(email))
    return try await store.read { try $0.suppression(hash: hash) }
  }

  func suppress(_ email: String = "ada@example.org", because reason: String) async throws {
    let hash = Self.seal.suppressionHash(of: try EmailAddress(email))
    try await store.write { try $0.suppress(hash: hash, because: reason, at: Self.now) }
  }
}
