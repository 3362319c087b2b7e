/// A login under way: the command, and an answer whenever the server asks (RFC 4954 §4).
struct SMTPLoginExchange: Sendable {
  private let mechanism: SMTPLogin.Mechanism
  private var answers: ArraySlice<String>
  private var isSpent = false

  init(_ login: SMTPLogin, by mechanism: SMTPLogin.Mechanism) {
    self.mechanism = mechanism
    answers = login.answers(mechanism)[...]
  }

  /// `AUTH PLAIN …`, with the first answer where that is allowed and fits: 12,288 bytes are a line
  /// (RFC 4954 §4).
  mutating func command() -> [UInt8] {
    let command = Array("AUTH \(mechanism.name)".utf8)
    guard mechanism != .login, let first = answers.first else { return command + Self.end }
    let line = command + [MailBytes.blank] + Self.encoded(first) + Self.end
    guard line.count <= 12_288 else { return command + Self.end }
    answers.removeFirst()
    return line
  }

  /// The answer to a 334; nil if the server asks again and again.
  ///
  /// When all is said, XOAUTH2 wants an empty line, after which the refusal comes; any other way is
  /// broken off by a `*`.
  mutating func answer() -> [UInt8]? {
    if let next = answers.popFirst() { return Self.encoded(next) + Self.end }
    guard !isSpent else { return nil }
    isSpent = true
    return mechanism == .xoauth2 ? Self.end : [UInt8(ascii: "*")] + Self.end
  }

  private static let end = [MailBytes.carriageReturn, MailBytes.lineFeed]

  private static func encoded(_ text: String) -> [UInt8] {
    var letters: [UInt8] = []
    Array(text.utf8).withUnsafeBufferPointer { Base64.append($0, to: &letters) }
    return letters
  }
}
