import ArgumentParser

/// Where the health of a worker is shown: a port of this computer, or a host and a port.
struct HealthAddress: Hashable, Sendable, ExpressibleByArgument {
  let host: String
  /// 0 is any that is free.
  let port: Int

  init(host: String, port: Int) { (self.host, self.port) = (host, port) }

  /// `9090`, `10.0.0.5:9090`, `[::1]:9090`
  init?(argument text: String) {
    let end = text.lastIndex(of: ":")
    let digits = end.map { text[text.index(after: $0)...] } ?? text[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ 48...57 ~= $0 }), let port = Int(digits),
      port <= 65_535
    else { return nil }
    let host = end.map { String(text[..<$0]) } ?? "127.0.0.1"
    guard !host.isEmpty else { return nil }
    self.port = port
    let isIPv6 = host.hasPrefix("[") && host.hasSuffix("]")
    self.host = isIPv6 ? String(host.dropFirst().dropLast()) : host
    if self.host.contains(":"), !isIPv6 { return nil }
  }

  var url: String { "http://\(host.contains(":") ? "[\(host)]" : host):\(port)" }
}
