import Glibc

/// Where a site is served: an address of this computer, and a port that nobody has.
struct LoopbackDoor: Sendable {
  let host: String, port: Int

  /// So many ports are tried after the one that was asked for.
  private static let further = 20

  /// - Parameter orNext: whether the next free port will do.
  ///
  /// Throws a `ServeFailure`.
  static func open(host: String, port: Int, orNext: Bool) throws -> LoopbackDoor {
    let last = orNext ? min(65_535, port + further) : port
    guard let free = (port...last).first(where: { isFree($0, on: host) }) else {
      throw ServeFailure.portTaken(port)
    }
    return LoopbackDoor(host: host, port: free)
  }

  /// For a browser on this computer.
  var address: String { "http://\(host == "0.0.0.0" ? "127.0.0.1" : host):\(port)" }

  /// A name, or an address that is not IPv4, is left to the server to judge.
  private static func isFree(_ port: Int, on host: String) -> Bool {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    guard inet_pton(AF_INET, host, &address.sin_addr) == 1 else { return true }
    let probe = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard probe >= 0 else { return true }
    defer { close(probe) }
    var yes: Int32 = 1
    setsockopt(probe, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    return withUnsafeBytes(of: &address) { bytes in
      bind(
        probe, bytes.assumingMemoryBound(to: sockaddr.self).baseAddress, socklen_t(bytes.count))
        == 0 || errno != EADDRINUSE
    }
  }
}
