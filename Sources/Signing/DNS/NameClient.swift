public import Vocabulary

/// Asks name servers, one after the other until one can say.
public struct NameClient: Sendable {
  private let servers: [NameServer]
  private let seconds: Int
  private let chance: Chance

  /// `seconds` is how long one server may take for one answer; at most three servers are asked, as
  /// systems do (resolv.conf(5)).
  public init(servers: [NameServer], seconds: Int, chance: Chance) {
    (self.servers, self.seconds, self.chance) = (Array(servers.prefix(3)), seconds, chance)
  }

  /// The texts at a name, as UTF-8; none where there are none. Waits for the answer.
  public func texts(at name: String) throws(DNSFailure) -> [String] {
    guard let place = DNSName(name) else { throw .noName(name) }
    var failure = DNSFailure.noServer
    for server in servers {
      let id = chance.bytes(2).reduce(0) { $0 << 8 | UInt16($1) }
      let question = TextQuestion(id: id, name: place)
      do {
        return try texts(question, server).map { String(decoding: $0, as: UTF8.self) }
      } catch {
        failure = error
      }
    }
    throw failure
  }

  private func texts(
    _ question: TextQuestion, _ server: NameServer
  ) throws(DNSFailure) -> [[UInt8]] {
    var answer = try NameSocket(server, .datagram, seconds: seconds).answer(to: question)
    if answer == .truncated {
      answer = try NameSocket(server, .stream, seconds: seconds).answer(to: question)
    }
    switch answer {
    case .texts(let texts): return texts
    case .truncated: throw .garbled(server)
    case .failed(let code): throw .failed(server, code: code)
    }
  }
}
