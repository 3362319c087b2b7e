import Endpoint
import Forms

/// A posted form, as bytes and as a request, for the tests of what takes it in.
struct FormPost {
  var contentType: String
  var body: [UInt8]

  static func urlencoded(_ text: String) -> FormPost {
    FormPost(contentType: "application/x-www-form-urlencoded", body: Array(text.utf8))
  }

  /// Parts as a browser writes them.
  static func multipart(_ parts: [Part], boundary: String = "b0undary") -> FormPost {
    var body: [UInt8] = []
    for part in parts {
      body += Array("--\(boundary)\r\nContent-Disposition: form-data; \(part.disposition)\r\n".utf8)
      body += Array(part.headers.map { $0 + "\r\n" }.joined().utf8)
      body += Array("\r\n".utf8) + part.bytes + Array("\r\n".utf8)
    }
    return FormPost(
      contentType: "multipart/form-data; boundary=\(boundary)",
      body: body + Array("--\(boundary)--\r\n".utf8))
  }

  struct Part {
    var disposition: String
    var headers: [String] = []
    var bytes: [UInt8]

    static func text(_ name: String, _ text: String) -> Part {
      Part(disposition: "name=\"\(name)\"", bytes: Array(text.utf8))
    }

    static func file(_ field: String, _ name: String, _ bytes: [UInt8]) -> Part {
      Part(
        disposition: "name=\"\(field)\"; filename=\"\(name)\"",
        headers: ["Content-Type: application/octet-stream"], bytes: bytes)
    }
  }

  /// As a request whose body comes in pieces; `length` is what is announced.
  func request(pieces: Int = 65_536, length: Int? = nil, method: String = "POST") -> Request {
    Request(
      method: method, path: "/forms/question", headers: ["content-type": contentType],
      body: RequestBody(length: length ?? body.count, pieces: body.pieces(of: pieces)))
  }
}

extension RequestBody {
  init(length: Int?, pieces: [[UInt8]], then end: BodyFault? = nil) {
    let waiting = Waiting(pieces)
    self.init(length: length) { () async throws(BodyFault) -> [UInt8] in
      if let piece = await waiting.next() { return piece }
      if let end { throw end }
      return []
    }
  }

  private actor Waiting {
    private var pieces: ArraySlice<[UInt8]>

    init(_ pieces: [[UInt8]]) { self.pieces = pieces[...] }

    func next() -> [UInt8]? { pieces.popFirst() }
  }
}

extension [UInt8] {
  func pieces(of size: Int) -> [[UInt8]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}

extension Intake {
  /// What is made of a post: the values and files, or the fault.
  func outcome(_ request: Request) async -> Result<Sent, IntakeFault> {
    do throws(IntakeFault) { return .success(try await read(request)) } catch {
      return .failure(error)
    }
  }
}

extension Result where Success == Sent, Failure == IntakeFault {
  var reason: IntakeFault.Reason? {
    guard case .failure(let fault) = self else { return nil }
    return fault.reason
  }

  var sent: Sent? { try? get() }
}

/// The reason alone, for a table of inputs and answers.
func reason(_ work: () throws(IntakeFault) -> some Any) -> IntakeFault.Reason? {
  do throws(IntakeFault) {
    _ = try work()
    return nil
  } catch { return error.reason }
}
