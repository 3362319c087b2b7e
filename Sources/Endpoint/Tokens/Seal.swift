import Crypto
import Store

/// Signs texts, and tells what we signed from what we did not: HMAC-SHA-256, 128 bits kept.
///
/// What a signature is for stands in the signed text, and every part behind its length, so that no
/// part can pass for another (CVE-2025-68113).
struct Seal: Sendable {
  enum Purpose: String {
    case form, review, thanks, digest, rate
    case rateDay = "rate-day"
    case status
  }

  private let keys: FormKeys

  init(_ keys: FormKeys) { self.keys = keys }

  /// 32 letters of hexadecimal.
  func sign(_ purpose: Purpose, _ parts: [String]) -> String {
    Hexadecimal.text(Self.mac(purpose, parts.map { Array($0.utf8) }, keys.current))
  }

  /// By the current key or the one before it; takes the same time for every wrong signature.
  func accepts(_ signature: String, _ purpose: Purpose, _ parts: [String]) -> Bool {
    let bytes = parts.map { Array($0.utf8) }
    return keys.all.reduce(false) { found, key in
      let right = Hexadecimal.text(Self.mac(purpose, bytes, key))
      return ConstantTime.areEqual(signature, right) || found
    }
  }

  /// Names for what is counted, by the key of today and of yesterday, and by both of the key before.
  func rateNames(at now: Int) -> RateNames {
    let day = now / 86_400
    return RateNames(
      dayKeys: keys.all.flatMap { key in
        [day, day - 1].map { Self.digest(.rateDay, [Array(String($0).utf8)], key) }
      })
  }

  struct RateNames {
    fileprivate let dayKeys: [[UInt8]]

    /// The names under which something is counted, first the one to count it under.
    func buckets(_ what: String) -> [String] {
      dayKeys.map { Hexadecimal.text(Seal.mac(.rate, [Array(what.utf8)], $0)) }
    }
  }

  private static func mac(_ purpose: Purpose, _ parts: [[UInt8]], _ key: [UInt8]) -> [UInt8] {
    Array(digest(purpose, parts, key)[..<16])
  }

  private static func digest(_ purpose: Purpose, _ parts: [[UInt8]], _ key: [UInt8]) -> [UInt8] {
    var text = prefixed(Array("rapport.endpoint.\(purpose.rawValue).v1".utf8))
    for part in parts { text += prefixed(part) }
    return Array(HMAC<SHA256>.authenticationCode(for: text, using: SymmetricKey(data: key)))
  }

  /// Behind its length in eight bytes.
  private static func prefixed(_ part: [UInt8]) -> [UInt8] {
    let count = UInt64(part.count)
    return (0..<8).map { UInt8(truncatingIfNeeded: count >> UInt64(56 - 8 * $0)) } + part
  }
}

extension FormKeys {
  fileprivate var all: [[UInt8]] { [current] + (previous.map { [$0] } ?? []) }
}

/// A hash of a secret that is handed out, which is all that is kept of it.
enum SecretHash {
  static func of(_ secret: String) -> String {
    Hexadecimal.text(Array(SHA256.hash(data: Array(secret.utf8))))
  }
}

enum ConstantTime {
  /// Looks at every byte, wherever the first difference is.
  static func areEqual(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Array(one.utf8), Array(other.utf8))
    guard one.count == other.count else { return false }
    return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
