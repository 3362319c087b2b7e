import Contacts
import Forms
import Store

/// `/list/preferences/<token>`: the lists somebody is on and what they care for.
extension ListVisit {
  func showPreferences() async throws -> Response {
    guard let token = ListToken.preferring(token, seal) else { return try visit.gone() }
    let id = token.contactID
    let found = try await store.read { session in
      try session.contact(id: id).map { try session.standing(of: $0) }
    }
    guard let found else { return try gone() }
    return try page(found)
  }

  func prefer() async throws -> Response {
    guard let token = ListToken.preferring(token, seal) else { return try visit.gone() }
    let sent = try await Intake().read(visit.request)
    let (id, acts) = (token.contactID, acts)
    guard sent["leave"] != "all" else {
      let contact = try await store.write { session -> Contact? in
        let contact = try session.contact(id: id)
        if let contact { try acts.leaveAll(contact, in: session) }
        return contact
      }
      guard let contact else { return try gone() }
      return try page(200, "list-unsubscribed", "You have unsubscribed", nil, contact)
    }
    let change = PreferenceChange(sent, knowledge.contacts, acts)
    let done = try await store.write { session -> (Standing, isWhole: Bool)? in
      guard let contact = try session.contact(id: id) else { return nil }
      let isWhole = try change.apply(to: session.standing(of: contact), in: session)
      return (try session.standing(of: contact), isWhole)
    }
    guard let (standing, isWhole) = done else { return try gone() }
    return try page(standing, note: isWhole ? "Saved." : Self.unwanted + " All else is saved.")
  }

  private func page(_ standing: Standing, note: String? = nil) throws -> Response {
    let contacts = knowledge.contacts
    var content = content("What we write to you about", .preferences, of: standing.contact)
    content.note = note
    content.agreement = PreferenceChange.agreement
    content.lists = contacts.lists.map {
      .init(
        name: $0.name, title: $0.title, description: $0.description,
        isChosen: standing.states[$0.name] == .subscribed)
    }
    content.interests = contacts.interests.map {
      .init(name: $0.name, title: $0.title, isChosen: standing.interests.contains($0.name))
    }
    return try visit.page(200, "list-preferences", content)
  }

  /// For whoever asks by an address that is suppressed by more than their own wish.
  static let unwanted =
    "Your address may not be put on a list here, as mail to it came back or was called unwanted."
    + " Please write to us."
}

/// How somebody stands with the lists, and what they care for.
struct Standing: Sendable {
  let contact: Contact
  let states: [String: Subscription.State]
  let interests: Set<String>
}

extension Session {
  func standing(of contact: Contact) throws -> Standing {
    Standing(
      contact: contact,
      states: Dictionary(
        try subscriptions(of: contact).map { ($0.list, $0.state) }, uniquingKeysWith: { $1 }),
      interests: try readers([contact]).first?.interests ?? [])
  }
}
