public import Settings

/// The addresses that only one reader has, absolute, as mails carry them.
///
/// Made once for a run; a link is one code and one text.
public struct ListLinks: Sendable {
  private let seal: ContactSeal
  private let baseURL: BaseURL
  private let endpoint: String
  private let unsubscribing: [UInt8], preferring: [UInt8], confirming: [UInt8]

  /// `prefix` is the endpoint's, from the site's own address: `/rapport`.
  public init(seal: ContactSeal, baseURL: BaseURL, prefix: String) {
    (self.seal, self.baseURL) = (seal, baseURL)
    endpoint = baseURL.appending(prefix)
    unsubscribing = Array("\(endpoint)/list/unsubscribe/".utf8)
    preferring = Array("\(endpoint)/list/preferences/".utf8)
    confirming = Array("\(endpoint)/list/confirm/".utf8)
  }

  /// One POST to it leaves the list (RFC 8058). `issue` names the one it stands in.
  public func unsubscribe(contactID: String, list: String, issue: String? = nil) -> String {
    seal.sealed(.unsubscribe, [contactID, list, issue ?? ""], behind: unsubscribing)
  }

  public func preferences(contactID: String) -> String {
    seal.sealed(.preferences, [contactID], behind: preferring)
  }

  /// For seven days from `askedAt`, in seconds since 1970.
  public func confirm(contactID: String, list: String, askedAt: Int) -> String {
    seal.sealed(.confirm, [contactID, list, String(askedAt)], behind: confirming)
  }

  /// A page of the site by its path, `/newsletters/spring-list/`.
  public func view(_ path: String) -> String { baseURL.appending(path) }

  /// A form that somebody is invited to fill in.
  public func form(_ name: String, _ invitation: InvitationToken) -> String {
    "\(endpoint)/forms/\(name)?i=\(invitation.text)"
  }
}
