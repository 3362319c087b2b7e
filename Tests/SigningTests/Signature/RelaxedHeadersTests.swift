@testable import Signing
import Testing

struct RelaxedHeadersTests {
  @Test(arguments: [
    // RFC 6376 §3.4.5.
    ("A: X\r\n", "a:X\r\n"), ("B : Y\t\r\n\tZ  \r\n", "b:Y Z\r\n"),
    ("Subject:\r\n", "subject:\r\n"), ("Subject: \t\r\n", "subject:\r\n"),
    ("Subject:x", "subject:x\r\n"), ("SUBJECT \t:  x", "subject:x\r\n"),
    ("sUbJeCt: A  B\tC", "subject:A B C\r\n"), ("Subject:\r\n\tx\r\n", "subject:x\r\n"),
    ("Subject: a\r\n \r\n b\r\n", "subject:a b\r\n"),
    ("Subject: a:b : c\r\n", "subject:a:b : c\r\n"),
    ("Subject: ü\r\n", "subject:ü\r\n"), ("Subject: a\rb\nc\r\n", "subject:a\rb\nc\r\n"),
  ])
  func `folds and more than one blank do not count, nor does the case of a name`(
    field: String, relaxed: String
  ) {
    var bytes: [UInt8] = []
    Array(field.utf8).withUnsafeBufferPointer { _ = RelaxedHeaders.append($0, to: &bytes) }
    #expect(String(decoding: bytes, as: UTF8.self) == relaxed)
  }

  @Test func `mail-D2 takes the fields that are signed, the last one first`() throws {
    let headers = try Self.headers(
      """
      Received: by a
      From: Ada
      X-Mailer: Rapport
      SUBJECT: one
      Subject: two
      List-Unsubscribe: <https://a.example/1>
      List-Unsubscribe-Post: List-Unsubscribe=One-Click

      Subject: three
      """)
    #expect(
      headers.names == [
        "list-unsubscribe-post", "list-unsubscribe", "subject", "subject", "from", "from",
        "subject",
      ])
    #expect(
      String(decoding: headers.bytes, as: UTF8.self).replacing("\r\n", with: "|")
        == "list-unsubscribe-post:List-Unsubscribe=One-Click|"
        + "list-unsubscribe:<https://a.example/1>|subject:two|subject:one|from:Ada|")
  }

  @Test(arguments: [
    ("From: a\n\nb", 11), ("From: a\n\n", 11), ("From: a\n", 9), ("From: a", 7),
    ("From: a\n b\n\nc", 15), ("From: a\nstray\n\nc", 18),
    ("From: a\n\n b\n", 11), ("From: a\n\n\t", 11), ("From: a\n \n\n b", 14),
  ])
  func `finds the body behind the first empty line, or none`(message: String, start: Int) throws {
    #expect(try Self.headers(message).bodyStart == start)
  }

  @Test(arguments: [
    "", "\n", "\nFrom: a\n", "To: a\n\n", "From\n\n", " From: a\n\n", "X\n From: a\n",
  ])
  func `a message that is from nobody is not signed`(message: String) {
    #expect(throws: DKIMFault.noSender) { try Self.headers(message) }
    #expect(
      "\(DKIMFault.noSender)" == "A message without the header “From” cannot be signed.")
  }

  @Test func `mail-L9 a header of 20,000 bytes is read whole`() throws {
    let url = "<https://a.example/\(String(repeating: "4f2a ", count: 4000))>"
    let headers = try Self.headers("From: a\nList-Unsubscribe: \(url)\n\n")
    #expect(
      String(decoding: headers.bytes, as: UTF8.self) == "list-unsubscribe:\(url)\r\nfrom:a\r\n")
  }

  private static func headers(_ message: String) throws -> RelaxedHeaders {
    try Vectors.bytes(message).withUnsafeBufferPointer { try RelaxedHeaders(of: $0) }
  }
}
