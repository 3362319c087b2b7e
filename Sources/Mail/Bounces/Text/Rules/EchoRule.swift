/// The header of the mail that came back, told again among the words for people: `To: ada@example.org`
/// below “the following message” (Yahoo, Domino). Only where nothing else names anybody.
enum EchoRule {
  static func findings(in statements: [Statement]) -> [TextFinding] {
    let announced = statements.drop { !WordText($0.text).has(announcements) }
    let recipients = announced.filter { $0.label == "to" }
    // Of several nobody knows which.
    let found = recipients.flatMap { AddressScan.all(in: $0.text) }
    guard found.count == 1 else { return [] }
    return found.map { TextFinding(address: $0.address, words: "") }
  }

  private static let announcements = Wordings([
    "deliver the following message", "following message ~ not be delivered",
    "following message ~ undeliverable", "following mail ~ not be delivered",
  ])
}
