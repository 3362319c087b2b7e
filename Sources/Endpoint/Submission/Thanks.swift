import Forms
import Vocabulary

/// The page of thanks: its address says all that it shows, under our signature, so that nothing has
/// to be looked up.
struct Thanks: Sendable {
  private let address: String
  private let form: String
  private let seal: Seal

  init(_ knowledge: Knowledge, _ form: String, _ seal: Seal) {
    (self.form, self.seal) = (form, seal)
    address = knowledge.link("/forms/\(form)/thanks")
  }

  /// Status 303, to be kept by every server that carries it (RFC 3875 §6.2.4).
  func seeOther(_ it: Submission) throws -> Response {
    var response = Response(status: 303, body: Array("Received: \(it.reference.spaced)\n".utf8))
    response.setAll(ResponseHeaders.secretText)
    try response.set("Location", address + "?" + query(it))
    return response
  }

  private func query(_ it: Submission) -> String {
    let parts = [
      it.reference.text, it.dueAt.map { String($0) } ?? "",
      it.total.map { "\($0.minorUnits)\($0.currency)" } ?? "",
      it.language.utf8.allSatisfy(Self.isPlain) ? it.language : "",
    ]
    let signature = seal.sign(.thanks, [form] + parts)
    return zip(["r", "d", "t", "l", "s"], parts + [signature])
      .map { "\($0)=\($1)" }.joined(separator: "&")
  }

  /// What a query of ours says; nil for any other.
  func read(_ query: Sent) -> (reference: Reference, due: Int?, total: Money?, language: String)? {
    let parts = ["r", "d", "t", "l"].map { query[$0] ?? "" }
    guard seal.accepts(query["s"] ?? "", .thanks, [form] + parts),
      let reference = Reference(typed: parts[0])
    else { return nil }
    let total = Int(parts[2].dropLast(3)).map {
      Money(minorUnits: $0, currency: String(parts[2].suffix(3)))
    }
    return (reference, Int(parts[1]), total, parts[3])
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || byte == 45
  }
}

extension Visit {
  /// GET `/forms/<name>/thanks`.
  func thanks(for name: String, _ query: Sent) throws -> Response {
    guard let told = Thanks(knowledge, name, try seal()).read(query) else { return try gone() }
    let form = try knowledge.currentForm(name)
    var content = Paper.Content(
      form.thanks?.text(in: knowledge.language(told.language)) ?? "Thank you")
    content.reference = told.reference
    content.due = told.due.map(knowledge.timestamp)
    content.total = told.total
    return try page(200, "thanks", content, language: told.language)
  }
}
