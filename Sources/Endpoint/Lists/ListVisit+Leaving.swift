import Contacts
import Forms
import Store

/// `/list/unsubscribe/<token>`, by a browser or by a mail provider for its user (RFC 8058).
extension ListVisit {
  func askToLeave() async throws -> Response {
    guard let it = leaving() else { return try visit.gone() }
    guard let contact = try await contact(it.token) else { return try gone() }
    return try page(200, "list-unsubscribe", "Unsubscribe", it.list, contact)
  }

  /// Never a redirect, which no provider follows (mail-L3).
  func leave() async throws -> Response {
    guard let it = leaving() else { return try visit.gone() }
    let choice = Choice(try await Intake().read(visit.request))
    guard let choice else {
      guard let contact = try await contact(it.token) else { return try gone() }
      return try page(422, "list-unsubscribe", "Unsubscribe", it.list, contact)
    }
    let acts = acts
    let contact = try await store.write { session -> Contact? in
      guard let contact = try session.contact(id: it.token.contactID) else { return nil }
      switch choice {
      case .list: try acts.leave(it.list, contact, by: it.issue, in: session)
      case .all: try acts.leaveAll(contact, by: it.issue, in: session)
      }
      return contact
    }
    // Who was erased has left, and a provider is told so.
    guard let contact else { return try gone(status: 200) }
    let list = choice == .all ? nil : it.list
    return try page(200, "list-unsubscribed", "You have unsubscribed", list, contact)
  }

  private enum Choice {
    case list, all

    /// Nil where nothing of ours is asked: then nothing is done.
    init?(_ sent: Sent) {
      if sent["leave"] == "all" {
        self = .all
      } else if sent.values.contains(where: Self.isOneClick) {
        self = .list
      } else {
        return nil
      }
    }

    /// RFC 8058 §3.2, in any case, as some tidy up names.
    private static func isOneClick(_ value: Sent.Value) -> Bool {
      value.name.lowercased() == "list-unsubscribe" && value.text.lowercased() == "one-click"
    }
  }

  private func leaving() -> (token: ListToken, list: String, issue: String?)? {
    guard let it = ListToken.unsubscribing(token, seal),
      case .unsubscribe(let list, let issue) = it.act
    else { return nil }
    return (it, list, issue)
  }

  func page(
    _ status: Int, _ template: String, _ title: String, _ list: String?, _ contact: Contact
  ) throws -> Response {
    var content = content(title, .unsubscribe, of: contact)
    content.list = list.map(knowledge.title(ofList:))
    return try visit.page(status, template, content)
  }
}
