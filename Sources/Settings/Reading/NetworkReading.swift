import Glibc
import Vocabulary

extension Reading {
  /// Addresses of machines and networks, in a list or one: `127.0.0.1`, `10.0.0.0/8`, `fd00::/8`.
  public mutating func networks(_ key: String, or aliases: [String] = []) -> [String]? {
    guard let entry = entry(key, or: aliases) else { return nil }
    let name = name(entry)
    return (entry.value.sequence ?? [entry.value]).compactMap { item in
      guard !item.isNull, let text = text(of: item, named: name, inList: true) else { return nil }
      if Self.isNetwork(text) { return text }
      report(
        .error, at: item,
        "“\(name)” should be addresses or networks, and this is \(describe(item))",
        advice: "Write them like “\(entry.key): [127.0.0.1, 10.0.0.0/8]”.")
      return nil
    }
  }

  private static func isNetwork(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let address = parts.first, parts.count <= 2, !text.utf8.contains(0) else { return false }
    var buffer: [UInt8] = Array(repeating: 0, count: 16)
    let bits: Int
    if inet_pton(AF_INET, String(address), &buffer) == 1 {
      bits = 32
    } else if inet_pton(AF_INET6, String(address), &buffer) == 1 {
      bits = 128
    } else {
      return false
    }
    guard parts.count == 2 else { return true }
    return parts[1].utf8.allSatisfy(isDigit) && Int(parts[1]).map { $0 <= bits } ?? false
  }
}
