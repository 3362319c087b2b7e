import Contacts
import Forms
import Store

/// What somebody ticked on the page of their preferences.
struct PreferenceChange: Sendable {
  /// Stands before the lists, and is kept with the title of each that is ticked.
  static let agreement = "Please send me by e-mail, until I say otherwise:"

  private let ticked: [MailingList], unticked: [MailingList]
  private let interests: Set<String>, knownInterests: Set<String>
  private let acts: ListActs

  /// Only lists that stood on the page are changed, and only what the site has.
  init(_ sent: Sent, _ settings: ContactSettings, _ acts: ListActs) {
    func all(_ name: String) -> Set<String> {
      Set(sent.values.filter { $0.name == name }.map(\.text))
    }
    let (shown, chosen) = (all("shown"), all("list"))
    let lists = settings.lists.filter { shown.contains($0.name) }
    ticked = lists.filter { chosen.contains($0.name) }
    unticked = lists.filter { !chosen.contains($0.name) }
    knownInterests = Set(settings.interests.map(\.name))
    interests = all("interest").intersection(knownInterests)
    self.acts = acts
  }

  /// False if there is a list that they may not be put on.
  func apply(to standing: Standing, in session: any Session) throws -> Bool {
    let contact = standing.contact
    // One that still waits to be confirmed is drawn without a tick: that is no wish to leave it.
    for list in unticked where standing.states[list.name] == .subscribed {
      try acts.leave(list.name, contact, in: session)
    }
    let kept = standing.interests.subtracting(knownInterests).union(interests)
    if kept != standing.interests {
      try session.setInterests(kept, of: contact)
      try acts.note(
        ContactEvent(.preferences, "interests", at: acts.now), of: contact, in: session)
    }
    var isWhole = true
    for list in ticked where standing.states[list.name] != .subscribed {
      isWhole = try join(list, contact, in: session) && isWhole
    }
    return isWhole
  }

  /// The link came by mail, so it is the owner of the mailbox who agrees: confirmed at once.
  private func join(
    _ list: MailingList, _ contact: Contact, in session: any Session
  ) throws -> Bool {
    guard try acts.join(list.name, contact, in: session) else { return false }
    let wording = [Self.agreement, list.title, list.description ?? ""].filter { !$0.isEmpty }
    try session.noteConsent(
      Consent(
        email: contact.email, subject: list.name, wording: wording.joined(separator: " "),
        form: "list/preferences", formVersion: "", reference: "", givenAt: acts.now,
        confirmedAt: acts.now),
      id: acts.chance.rowID(), by: contact)
    return true
  }
}
