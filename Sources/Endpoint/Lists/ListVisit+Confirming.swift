import Contacts
import Forms
import Store

/// `/list/confirm/<token>`: the second half of a sign-up. Only its button puts anybody on a list,
/// as scanners open every link of a mail (mail-A6).
extension ListVisit {
  func askToConfirm() async throws -> Response {
    guard let (token, list) = confirming() else { return try visit.gone() }
    guard let list else { return try gone(Self.expired) }
    let (id, acts) = (token.contactID, acts)
    let found = try await store.read { session in
      try session.contact(id: id).map { contact in
        try (
          contact, acts.state(of: contact, on: list, in: session),
          refusal(of: contact, in: session)
        )
      }
    }
    guard let (contact, state, refusal) = found else { return try gone() }
    switch state {
    case .pending: return try page("list-confirm", "Please confirm", list, contact)
    case .subscribed: return try page("list-confirmed", "You are on the list", list, contact)
    case .left, nil: return try gone(refusal)
    }
  }

  func confirm() async throws -> Response {
    guard let (token, list) = confirming() else { return try visit.gone() }
    guard let list else { return try gone(Self.expired) }
    // What is sent says no more than the address; that it is a form's is all that is looked at.
    _ = try await Intake().read(visit.request)
    let (id, acts) = (token.contactID, acts)
    let done = try await store.write { session -> (Contact, refusal: String?)? in
      guard let contact = try session.contact(id: id) else { return nil }
      switch try acts.state(of: contact, on: list, in: session) {
      case .pending:
        return (contact, try acts.join(list, contact, in: session) ? nil : Self.unwanted)
      case .subscribed: return (contact, nil)
      case .left, nil: return (contact, try refusal(of: contact, in: session))
      }
    }
    guard let (contact, refusal) = done else { return try gone() }
    if let refusal { return try gone(refusal) }
    return try page("list-confirmed", "You are on the list", list, contact)
  }

  /// Who left may sign up once more; whose address is suppressed would never hear of it.
  private func refusal(of contact: Contact, in session: any Session) throws -> String {
    try acts.mayBeAsked(contact, in: session) ? Self.left : Self.unwanted
  }

  /// Nil for a token that is none of ours; without a list where its time is over.
  private func confirming() -> (ListToken, list: String?)? {
    guard let it = ListToken.confirming(token, seal), case .confirm(let list, let askedAt) = it.act
    else { return nil }
    return (it, (0...ListToken.confirmingLife).contains(now - askedAt) ? list : nil)
  }

  private func page(
    _ template: String, _ title: String, _ list: String, _ contact: Contact
  ) throws -> Response {
    var content = content(title, .confirm, of: contact)
    content.list = knowledge.title(ofList: list)
    return try visit.page(200, template, content)
  }

  private static let expired =
    "This link worked for seven days, and they are over. Please sign up once more."
  private static let left =
    "You are not on this list. If you want to be, please sign up once more."
}
