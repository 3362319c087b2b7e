import Glibc
public import Vocabulary

/// A server that is asked for names: `127.0.0.1`, `127.0.0.1:5353`, `[::1]:53`.
public struct NameServer: Hashable, Sendable {
  /// An address of IPv4 or IPv6 in digits.
  public let address: String
  public let port: UInt16

  public init(_ text: String) throws(Refusal) {
    let (address, port) = Self.parts(text)
    guard let port, port > 0, Self.isAddress(address) else {
      throw Refusal("“\(text)” is not a name server. It should look like 9.9.9.9 or [::1]:53.")
    }
    (self.address, self.port) = (address, port)
  }

  /// Those that a system asks, from the text of `/etc/resolv.conf`; what cannot be read is left out, as
  /// the system does.
  public static func all(in resolverFile: String) -> [NameServer] {
    resolverFile.split(whereSeparator: \.isNewline).compactMap { line in
      let words = line.split { $0 == " " || $0 == "\t" }
      guard words.count >= 2, words[0] == "nameserver" else { return nil }
      return try? NameServer(words[1].contains(":") ? "[\(words[1])]" : String(words[1]))
    }
  }

  public var text: String { address.contains(":") ? "[\(address)]:\(port)" : "\(address):\(port)" }

  private static func parts(_ text: String) -> (address: String, port: UInt16?) {
    if text.hasPrefix("["), let close = text.lastIndex(of: "]") {
      let tail = text[text.index(after: close)...]
      let port: UInt16? = tail.isEmpty ? 53 : tail.hasPrefix(":") ? UInt16(tail.dropFirst()) : nil
      return (String(text[text.index(after: text.startIndex)..<close]), port)
    }
    let words = text.split(separator: ":", omittingEmptySubsequences: false)
    return (String(words[0]), words.count == 1 ? 53 : words.count == 2 ? UInt16(words[1]) : nil)
  }

  private static func isAddress(_ text: String) -> Bool {
    var (four, six) = (in_addr(), in6_addr())
    // An address of one machine's network may name the network behind a percent sign.
    let address = String(text.prefix { $0 != "%" })
    return inet_pton(AF_INET, text, &four) == 1 || inet_pton(AF_INET6, address, &six) == 1
  }
}
