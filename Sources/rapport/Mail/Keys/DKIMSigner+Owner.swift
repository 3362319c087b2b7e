import Settings
import Signing
import Store

extension DKIMSigner {
  /// With the keys of an owner's folder; nil where there are none, and the mail server may sign.
  ///
  /// Throws a `SigningKeyFailure`, a `DKIMKeyFailure`, a `FileFailure`, or a `Refusal`.
  static func open(_ site: SiteSettings, in folder: DataFolder) throws -> DKIMSigner? {
    let keys = try SigningKeys(selector: site.mail.dkim.selector, in: folder).read()
    guard !keys.isEmpty else { return nil }
    return DKIMSigner(domain: try SendingIdentity(site).domain, keys: keys)
  }
}
