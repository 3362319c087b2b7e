import Endpoint
import Mail
import Settings
import Signing
import Store

/// What is put on an issue's messages as they leave: signatures, where bounces go, and whether their
/// links are counted.
struct IssuePost: Sendable {
  /// Nil where there are no keys, and the mail server may sign.
  let signer: DKIMSigner?
  /// Nil where bounces go to whom the issue is from.
  let bounces: BounceAddresses?
  let bounceDomain: String?
  /// Whether mails go to people, so that what receivers want of a sender is worth a remark.
  let leaves: Bool
  /// Whether clicks are counted.
  let counts: Bool

  /// Unsigned and with plain links, for whoever only looks.
  static let none = IssuePost()

  private init() {
    (signer, bounces, bounceDomain, leaves, counts) = (nil, nil, nil, false, false)
  }

  /// Throws what `DKIMSigner.open` does.
  init(_ site: SiteSettings, in folder: DataFolder, seal: ContactSeal) throws {
    signer = try DKIMSigner.open(site, in: folder)
    bounceDomain = site.mail.bounces.domain
    bounces = bounceDomain.map { BounceAddresses(seal: seal, domain: $0) }
    leaves = site.mail.transport != .folder
    counts = site.mail.clicks
  }

  /// Which rules of signatures a message breaks, signed as it would be.
  func lint(_ bytes: [UInt8], at seconds: Int) throws -> [LintFinding] {
    guard leaves || signer != nil else { return [] }
    var bytes = bytes
    try signer?.sign(&bytes, at: seconds)
    return MailLint.checkSignatures(bytes, bounceDomain: bounceDomain)
  }
}
