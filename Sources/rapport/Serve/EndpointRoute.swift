import Endpoint
import HTTPTypes
import Hummingbird
import Vocabulary

/// Hands what stands below the endpoint's prefix to the endpoint, as a web server does by CGI.
struct EndpointRoute: RouterMiddleware {
  /// `/rapport`.
  let prefix: String
  let endpoint: Endpoint

  /// For how long a visitor may take over a body (form-3.1).
  private static let patience = Duration.seconds(10)

  /// A body that no limit of ours allows is not read: the endpoint answers by its length alone.
  private static let largestBody = 13 << 20

  @concurrent func handle(
    _ request: Request, context: VisitorContext,
    next: @concurrent (Request, VisitorContext) async throws -> Response
  ) async throws -> Response {
    let path = request.uri.path
    guard path == prefix || path.hasPrefix(prefix + "/") else {
      return try await next(request, context)
    }
    let length = EndpointBody.length(announced: request.headers[.contentLength])
    let isRead = length.map { $0 <= Self.largestBody } ?? false
    let bytes = try await inTime {
      guard isRead else {
        try await request.body.drained(upTo: 2 * Self.largestBody)
        return ByteBuffer()
      }
      return try await request.body.collect(upTo: Self.largestBody)
    }
    let answer = await endpoint.answer(
      EndpointRequest(
        method: request.method.rawValue, path: String(path.dropFirst(prefix.count)),
        query: request.uri.query ?? "", headers: request.namedHeaders,
        remoteAddress: context.remoteHost,
        body: .pieces(of: bytes.map { Array(buffer: $0) }, announced: length)),
      at: Timestamp.now().seconds)
    return Response(answer)
  }

  /// Nil where it takes too long.
  private func inTime(
    _ work: @escaping @Sendable () async throws -> ByteBuffer
  ) async throws -> ByteBuffer? {
    try await withThrowingTaskGroup(of: ByteBuffer?.self) { group in
      group.addTask { try await work() }
      group.addTask {
        try await Task.sleep(for: Self.patience)
        return nil
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
  }
}

extension Hummingbird.RequestBody {
  /// Lets a browser finish what it has begun, as it reads no answer before.
  fileprivate func drained(upTo limit: Int) async throws {
    var count = 0
    for try await piece in self {
      count += piece.readableBytes
      guard count < limit else { return }
    }
  }
}

extension Request {
  /// By their names in lower case; what stands twice is joined by a comma.
  fileprivate var namedHeaders: [String: String] {
    Dictionary(
      headers.map { ($0.name.rawName.lowercased(), $0.value) }, uniquingKeysWith: { "\($0), \($1)" }
    )
  }
}

extension Response {
  fileprivate init(_ answer: EndpointResponse) {
    var headers = HTTPFields()
    for header in answer.headers {
      if let name = HTTPField.Name(header.name) { headers[name] = header.value }
    }
    self.init(
      status: .init(code: answer.status), headers: headers,
      body: .init(byteBuffer: ByteBuffer(bytes: answer.body)))
  }
}
