import Endpoint
import Foundation
import Store
import StoreSQLite
import Synchronization
import Testing

/// How a browser asks.
extension FlowFixture {
  static func encoded(_ fields: KeyValuePairs<String, String?>) -> String {
    fields.compactMap { name, value in
      value.map { value in
        let bytes = value.utf8.map { byte in
          let isPlain =
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          return isPlain ? String(decoding: [byte], as: UTF8.self) : String(format: "%%%02X", byte)
        }
        return "\(name)=\(bytes.joined())"
      }
    }.joined(separator: "&")
  }

  func get(
    _ path: String, query: String = "", method: String = "GET",
    headers: [String: String] = [:], from address: String = "192.0.2.1", after seconds: Int = 0,
    of endpoint: Endpoint? = nil
  ) async -> Response {
    let request = Request(
      method: method, path: path, query: query, headers: headers, remoteAddress: address)
    return await (endpoint ?? self.endpoint()).answer(request, at: Self.now + seconds)
  }

  func post(
    _ path: String, _ body: String, type: String = "application/x-www-form-urlencoded",
    headers: [String: String] = [:], from address: String = "192.0.2.1", after seconds: Int = 0,
    of endpoint: Endpoint? = nil
  ) async -> Response {
    let rest = Pieces([Array(body.utf8)])
    let length = body.utf8.count
    let request = Request(
      method: "POST", path: path,
      headers: headers.merging(["content-type": type], uniquingKeysWith: { $1 }),
      remoteAddress: address,
      body: RequestBody(length: length) { () throws(BodyFault) -> [UInt8] in rest.next() })
    return await (endpoint ?? self.endpoint()).answer(request, at: Self.now + seconds)
  }

  /// A complaint with a token; ten seconds old unless told otherwise.
  func complain(
    email: String = "ada@example.org", what: String = "The rose died.", token: String?? = nil,
    trap: String? = "", more: String = "", headers: [String: String] = [:],
    from address: String = "192.0.2.1", after seconds: Int = 10, of endpoint: Endpoint? = nil
  ) async -> Response {
    let text: String?
    if let token { text = token } else { text = await self.token(after: seconds - 10) }
    let body = Self.encoded([
      "email": email, "what": what, "_token": text, "company_url": trap, "_origin": "/contact/",
    ])
    return await post(
      "/forms/complaint", body + more, headers: headers, from: address, after: seconds,
      of: endpoint)
  }

  func token(_ form: String = "complaint", after seconds: Int = 0) async -> String {
    String(decoding: await get("/forms/\(form)/token", after: seconds).body, as: UTF8.self)
  }

  /// How many rows a table has.
  func count(_ table: String) async throws -> Int {
    let statement: Statement = Statement(stringLiteral: "SELECT count(*) AS number FROM \(table)")
    return try await store.read { try $0.run(statement).first?.integer("number") ?? 0 }
  }

  /// The messages of a kind that wait.
  func mails(_ kind: String) async throws -> [String] {
    try await store.read { session in
      try session.run("SELECT message FROM mail WHERE kind = \(kind) ORDER BY message_id")
        .map { try $0.text("message") }
    }
  }

  var uploadedFiles: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder + "/uploads").sorted()) ?? []
  }
}

extension Response {
  var text: String { String(decoding: body, as: UTF8.self) }

  /// The value of a hidden field.
  func hidden(_ name: String) -> String? {
    guard let start = text.firstRange(of: "name=\"\(name)\" value=\"") else { return nil }
    return String(text[start.upperBound...].prefix { $0 != "\"" })
  }

  /// The reference that a thank-you address names.
  var reference: String? {
    guard status == 303, let location = self[header: "Location"],
      let start = location.firstRange(of: "thanks?r=")
    else { return nil }
    return String(location[start.upperBound...].prefix { $0 != "&" })
  }
}

/// The pieces of a body, one after the other.
private final class Pieces: Sendable {
  private let rest: Mutex<[[UInt8]]>

  init(_ pieces: [[UInt8]]) { rest = Mutex(pieces) }

  func next() -> [UInt8] { rest.withLock { $0.isEmpty ? [] : $0.removeFirst() } }
}
