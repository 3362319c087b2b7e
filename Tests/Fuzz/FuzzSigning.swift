import Mail
@testable import Signing

/// The canonical forms, the parsers of what DNS answers, and the rules of signatures.

func fuzzSigning(_ bytes: [UInt8]) {
  var relaxed: [UInt8] = []
  bytes.withUnsafeBufferPointer { RelaxedBody.append($0, to: &relaxed) }
  var again: [UInt8] = []
  relaxed.withUnsafeBufferPointer { RelaxedBody.append($0, to: &again) }
  precondition(again == relaxed, "the canonical form of a canonical form is another")
  precondition(relaxed.count <= bytes.count + 2, "a canonical form is longer")
  guard let headers = try? bytes.withUnsafeBufferPointer({ try RelaxedHeaders(of: $0) }) else {
    return
  }
  precondition(headers.bodyStart <= bytes.count)
  precondition(headers.bytes.count <= headers.bodyStart + 2 * headers.names.count)
}

func fuzzSignatureLint(_ bytes: [UInt8]) {
  let findings = MailLint.checkSignatures(bytes, bounceDomain: "bounce.example")
  precondition(Set(findings).count == findings.count, "something is said twice")
}

/// What stands behind the question that an answer repeats; its first byte is the number of records.
/// To find the question itself by chance would take days.
func fuzzNameAnswer(_ bytes: [UInt8]) {
  guard let name = DNSName("a.example") else { return }
  let question = TextQuestion(id: 0x1234, name: name)
  var answer = question.wire
  (answer[2], answer[3], answer[7]) = (0x81, 0x80, bytes.first ?? 0)
  answer += bytes.dropFirst()
  for bytes in [bytes, answer] {
    guard case .texts(let texts) = TextAnswer(bytes, to: question) else { continue }
    precondition(
      texts.reduce(0) { $0 + $1.count } <= bytes.count, "a text is longer than its answer")
  }
}

func fuzzNameRecords(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  let record = TextRecord(name: "a.example", text: text)
  precondition(record.strings.allSatisfy { $0.utf8.count <= 765 })
  _ = (PublishedSPF.state(published: [text]), PublishedDMARC.state(published: [text]))
  _ = (TagList(text), NameServer.all(in: text), try? NameServer(text))
}
