import Store
import Vocabulary

/// What a link to a submission's status ends in: 128 bits, of which we keep the hash.
struct StatusSecret: Sendable {
  /// 32 letters of hexadecimal.
  let text: String
  var hash: String { SecretHash.of(text) }

  init(_ chance: Chance) { text = Hexadecimal.text(chance.bytes(16)) }

  static func isOne(_ text: String) -> Bool {
    text.utf8.count == 32
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  /// Seven days, in seconds.
  static let life = 7 * 86_400
}
