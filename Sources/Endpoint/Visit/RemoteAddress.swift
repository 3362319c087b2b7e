import Glibc
import Store

/// Who is at the other end: the address of a machine, and the network it is in.
struct RemoteAddress: Hashable, Sendable {
  /// Four bytes or sixteen; IPv4 written as IPv6 is IPv4.
  let bytes: [UInt8]

  /// Nil for anything but an address in digits.
  init?(_ text: some StringProtocol) {
    let text = String(text)
    guard text.utf8.count <= 45, !text.utf8.contains(0) else { return nil }
    var buffer = [UInt8](repeating: 0, count: 16)
    if inet_pton(AF_INET, text, &buffer) == 1 {
      bytes = Array(buffer[..<4])
    } else if inet_pton(AF_INET6, text, &buffer) == 1 {
      let isMapped =
        buffer[..<10].allSatisfy { $0 == 0 } && buffer[10] == 0xFF && buffer[11] == 0xFF
      bytes = isMapped ? Array(buffer[12...]) : buffer
    } else {
      return nil
    }
  }

  /// What one household shares: IPv4 /32, IPv6 /64 (form 3.4).
  var household: String { prefix(bits: bytes.count == 4 ? 32 : 64) }
  /// IPv4 /24, IPv6 /48.
  var network: String { prefix(bits: bytes.count == 4 ? 24 : 48) }

  private func prefix(bits: Int) -> String { Hexadecimal.text(Array(bytes[..<(bits / 8)])) }

  /// Whether it is a machine or in a network written like `10.0.0.0/8`.
  func isIn(_ network: String) -> Bool {
    let parts = network.split(separator: "/", omittingEmptySubsequences: false)
    guard let other = parts.first.flatMap({ RemoteAddress($0) }), other.bytes.count == bytes.count
    else { return false }
    let bits = parts.count == 2 ? Int(parts[1]) ?? -1 : bytes.count * 8
    guard (0...bytes.count * 8).contains(bits) else { return false }
    return (0..<bits).allSatisfy { bit in
      let mask = UInt8(0x80) >> UInt8(bit % 8)
      return bytes[bit / 8] & mask == other.bytes[bit / 8] & mask
    }
  }
}

extension RemoteAddress {
  /// The visitor's address. `X-Forwarded-For` is believed only of a proxy that the owner trusts,
  /// and only as far as trusted ones wrote it: from the right to the first that is none (form-F9).
  static func of(_ request: Request, trusting proxies: [String]) -> RemoteAddress? {
    func isTrusted(_ address: RemoteAddress) -> Bool { proxies.contains(where: address.isIn) }
    guard var address = RemoteAddress(request.remoteAddress) else { return nil }
    let forwarded = request.headers["x-forwarded-for"] ?? ""
    for hop in forwarded.utf8.split(separator: UInt8(ascii: ",")).reversed().prefix(32) {
      guard isTrusted(address) else { return address }
      guard let next = RemoteAddress(hop: hop) else { return address }
      address = next
    }
    return address
  }

  /// Some proxies write a port behind it: `192.0.2.1:4711`, `[2001:db8::1]:4711`.
  private init?(hop: Substring.UTF8View) {
    var bytes = hop.filter { $0 != 0x20 && $0 != 0x09 }[...]
    let colon = UInt8(ascii: ":")
    if bytes.first == UInt8(ascii: "["), let end = bytes.firstIndex(of: UInt8(ascii: "]")) {
      bytes = bytes[1..<end]
    } else if let first = bytes.firstIndex(of: colon), bytes.lastIndex(of: colon) == first {
      bytes = bytes[..<first]
    }
    self.init(String(decoding: bytes, as: UTF8.self))
  }
}
