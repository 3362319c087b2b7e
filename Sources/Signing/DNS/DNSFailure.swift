public import Vocabulary

/// Why DNS did not say what stands at a name.
public enum DNSFailure: Failure, Equatable {
  case noServer
  case silent(NameServer)
  case unreachable(NameServer, reason: String)
  /// It could not say itself: the code of RFC 1035 §4.1.1, 2 for SERVFAIL and 5 for REFUSED.
  case failed(NameServer, code: Int)
  case garbled(NameServer)
  case noName(String)

  public var description: String {
    switch self {
    case .noServer: "no name server is known"
    case .silent(let server): "the name server \(server.text) did not answer"
    case .unreachable(let server, let reason):
      "the name server \(server.text) cannot be reached: \(reason)"
    case .failed(let server, let code):
      "the name server \(server.text) has no answer: \(Self.names[code] ?? "code \(code)")"
    case .garbled(let server): "the name server \(server.text) answered what cannot be read"
    case .noName(let text): "“\(text)” is no name of DNS"
    }
  }

  public var advice: String? {
    switch self {
    case .noName: nil
    case .noServer: "Name one: --name-server 9.9.9.9"
    default: "Try again later, or ask another: --name-server 9.9.9.9"
    }
  }

  private static let names = [1: "FORMERR", 2: "SERVFAIL", 4: "NOTIMP", 5: "REFUSED"]
}
