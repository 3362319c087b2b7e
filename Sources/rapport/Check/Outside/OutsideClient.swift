import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Site

/// Sends the requests of a check of links to other sites. Only http and https; no cookies, no
/// redirects followed, nothing unpacked: a small answer could become a large one.
struct OutsideClient: Sendable {
  private let client: HTTPClient

  /// How long a host may take to let us in, and to answer, in seconds.
  private static let connecting: Int64 = 10
  private static let answering: Int64 = 20

  init() {
    var settings = HTTPClient.Configuration()
    settings.redirectConfiguration = .disallow
    settings.timeout = .init(
      connect: .seconds(Self.connecting), read: .seconds(Self.answering))
    settings.decompression = .disabled
    settings.httpVersion = .http1Only
    settings.connectionPool.idleTimeout = .seconds(5)
    settings.connectionPool.retryConnectionEstablishment = false
    client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: settings)
  }

  @Sendable func ask(_ request: OutsideRequest) async -> OutsideAnswer {
    var message = HTTPClientRequest(url: request.address.text)
    message.method = request.method == .head ? .HEAD : .GET
    message.headers.add(name: "User-Agent", value: "rapport")
    message.headers.add(name: "Accept", value: "*/*")
    do {
      let response = try await client.execute(message, timeout: .seconds(Self.answering))
      var body: [UInt8] = []
      if request.bodyLimit > 0, (200..<300).contains(response.status.code) {
        // To leave the loop closes the connection: the rest is never sent.
        for try await part in response.body {
          body += part.readableBytesView.prefix(request.bodyLimit - body.count)
          if body.count >= request.bodyLimit { break }
        }
      }
      return .status(
        Int(response.status.code), location: response.headers.first(name: "Location"),
        retryAfter: response.headers.first(name: "Retry-After"), body: body)
    } catch let error as HTTPClientError
      where [.deadlineExceeded, .readTimeout, .connectTimeout].contains(error)
    {
      return .timeout
    } catch {
      return .failure(Self.words(error))
    }
  }

  /// A check that ends need not wait for connections to close nicely.
  func close() async { try? await client.shutdown() }

  private static func words(_ error: any Error) -> String {
    let text = String(reflecting: error).lowercased()
    if text.contains("certificate") || text.contains("ssl") || text.contains("handshake") {
      return "has no certificate that holds"
    }
    return error is HTTPClientError || error is HTTPParserError
      ? "answers with what is no page" : "cannot be reached"
  }
}
