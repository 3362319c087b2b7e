import Store
import Vocabulary

/// What a browser has to send with a form: that it asked us for it, when, and for which form.
///
/// `v1.<form>.<version>.<issued>.<nonce>.<digest or ->.<signature>`. A token that a script fetched,
/// or that came in a form we drew, is for any answers (path A of form 3.3); one on a page “please
/// check and send” is for those that are shown on it alone (path B).
struct FormToken: Hashable, Sendable {
  let form: String, version: String
  /// Seconds since 1970.
  let issued: Int
  /// 32 letters of hexadecimal. Two submissions never have the same.
  let nonce: String
  /// Of the answers that it is for; nil for any.
  let digest: String?

  init(form: String, version: String, digest: String? = nil, at now: Int, _ chance: Chance) {
    (self.form, self.version, self.digest) = (form, version, digest)
    issued = now
    nonce = Hexadecimal.text(chance.bytes(16))
  }

  func text(signedBy seal: Seal) -> String {
    let parts = parts
    return (["v1"] + parts + [seal.sign(purpose, parts)]).joined(separator: ".")
  }

  /// Nil for anything that we did not sign, whatever it says.
  init?(_ text: String, seal: Seal) {
    guard text.utf8.count <= 300 else { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 7, parts[0] == "v1" else { return nil }
    let signed = Array(parts[1...5])
    let purpose = signed[4] == "-" ? Seal.Purpose.form : .review
    guard seal.accepts(parts[6], purpose, signed), let issued = Int(signed[2]) else { return nil }
    (form, version, nonce) = (signed[0], signed[1], signed[3])
    self.issued = issued
    digest = signed[4] == "-" ? nil : signed[4]
  }

  private var purpose: Seal.Purpose { digest == nil ? .form : .review }
  private var parts: [String] { [form, version, String(issued), nonce, digest ?? "-"] }
}
