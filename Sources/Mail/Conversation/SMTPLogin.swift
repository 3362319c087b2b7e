/// Who we are to a mail server (RFC 4954).
public struct SMTPLogin: Sendable, Hashable {
  public var user: String
  /// The password; for `xoauth2` the token.
  public var secret: Secret
  /// Nil takes the first that the server offers of `plain` and `login`.
  public var mechanism: Mechanism?

  public enum Mechanism: String, Sendable, Hashable, CaseIterable {
    /// RFC 4616.
    case plain
    /// User and password one after the other: `draft-murchison-sasl-login`, which many servers
    /// still want.
    case login
    /// A token that somebody else gave out: Google's and Microsoft's name for it.
    case xoauth2

    /// As servers write it.
    var name: String { rawValue.uppercased() }
  }

  public init(user: String, secret: Secret, mechanism: Mechanism? = nil) {
    (self.user, self.secret, self.mechanism) = (user, secret, mechanism)
  }

  /// The way to log in that both sides know; nil if there is none.
  func mechanism(among names: [String]) -> Mechanism? {
    (mechanism.map { [$0] } ?? [.plain, .login]).first { names.contains($0.name) }
  }

  /// What is to be said, an answer for each time that the server asks. All but LOGIN may say the
  /// first unasked.
  func answers(_ mechanism: Mechanism) -> [String] {
    switch mechanism {
    case .plain: ["\0\(user)\0\(secret.text)"]
    case .login: [user, secret.text]
    case .xoauth2: ["user=\(user)\u{1}auth=Bearer \(secret.text)\u{1}\u{1}"]
    }
  }
}
