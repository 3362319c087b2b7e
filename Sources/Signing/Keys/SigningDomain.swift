public import Vocabulary

/// The domain in whose name messages are signed: `d=` of a signature, in the ASCII form that DNS
/// knows.
public struct SigningDomain: Hashable, Sendable {
  public let text: String

  /// Refuses what no address can stand at.
  public init(_ text: String) throws(Refusal) {
    guard !text.contains("@"), let address = try? EmailAddress("postmaster@\(text)") else {
      throw Refusal("“\(text)” is not a domain. It should look like example.org.")
    }
    self.text = String(address.domain)
  }

  /// That of an address.
  public init(of address: EmailAddress) { text = String(address.domain) }
}
