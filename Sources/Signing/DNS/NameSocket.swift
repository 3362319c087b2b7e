import Glibc

/// One conversation with a name server: over UDP, or over TCP where each message stands behind its
/// length (RFC 1035 §4.2).
final class NameSocket {
  enum Kind { case datagram, stream }

  private let server: NameServer
  private let kind: Kind
  private let descriptor: CInt

  /// Connects, which for UDP means that answers of others are not seen.
  init(_ server: NameServer, _ kind: Kind, seconds: Int) throws(DNSFailure) {
    (self.server, self.kind) = (server, kind)
    var hints = addrinfo()
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV
    let type = kind == .stream ? SOCK_STREAM : SOCK_DGRAM
    hints.ai_socktype = CInt(type.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(server.address, "\(server.port)", &hints, &found)
    guard code == 0, let place = found?.pointee else {
      throw .unreachable(server, reason: String(cString: gai_strerror(code)))
    }
    defer { freeaddrinfo(found) }
    descriptor = socket(place.ai_family, place.ai_socktype | CInt(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw Self.trouble(with: server) }
    var limit = timeval(tv_sec: seconds, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
    guard connect(descriptor, place.ai_addr, place.ai_addrlen) == 0 else {
      throw Self.trouble(with: server)
    }
  }

  deinit { close(descriptor) }

  func answer(to question: TextQuestion) throws(DNSFailure) -> TextAnswer {
    let wire = question.wire
    let length = kind == .stream ? [UInt8(wire.count >> 8), UInt8(wire.count & 0xFF)] : []
    let message = length + wire
    guard send(descriptor, message, message.count, CInt(MSG_NOSIGNAL)) == message.count
    else { throw Self.trouble(with: server) }
    if kind == .stream {
      guard let answer = TextAnswer(try streamed(), to: question) else { throw .garbled(server) }
      return answer
    }
    return try datagram(answering: question)
  }

  /// Passes over what does not answer the question: it was forged, or is late.
  private func datagram(answering question: TextQuestion) throws(DNSFailure) -> TextAnswer {
    for count in 0..<8 {
      do throws(DNSFailure) {
        if let answer = TextAnswer(try received(65_535), to: question) { return answer }
      } catch {
        throw count > 0 && error == .silent(server) ? .garbled(server) : error
      }
    }
    throw .garbled(server)
  }

  private func streamed() throws(DNSFailure) -> [UInt8] {
    let length = try received(exactly: 2)
    return try received(exactly: Int(length[0]) << 8 | Int(length[1]))
  }

  private func received(exactly count: Int) throws(DNSFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let piece = try received(count - bytes.count)
      guard !piece.isEmpty else { throw .garbled(server) }
      bytes += piece
    }
    return bytes
  }

  private func received(_ most: Int) throws(DNSFailure) -> [UInt8] {
    var count = -1
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, initialized in
      repeat {
        count = recv(descriptor, buffer.baseAddress, most, 0)
      } while count < 0 && errno == EINTR
      initialized = max(0, count)
    }
    guard count >= 0 else { throw Self.trouble(with: server) }
    return bytes
  }

  private static func trouble(with server: NameServer) -> DNSFailure {
    let code = errno
    // What a socket says whose time is over.
    if code == EAGAIN || code == EINPROGRESS || code == ETIMEDOUT { return .silent(server) }
    return .unreachable(server, reason: String(cString: strerror(code)))
  }
}
