import Forms
import Testing
import Vocabulary

struct CompiledFormTests {
  @Test func `is JSON with the author's keys, and nothing left to a default`() throws {
    let form = try Check.form("{ name: a, label: { en: Name, de: \"Na\\tme\\\"\" }, type: text }")
    #expect(
      String(decoding: CompiledForm(form).bytes, as: UTF8.self)
        == #"{"title":"Test","purpose":"To test","retain":"400 days","fields":[{"name":"a","label":{"en":"Name","de":"Na me\""},"type":"text","min":"0","max":"1000"}]}"#
    )
  }

  @Test func `its version is of what it says, and not of how it was written`() throws {
    let one = try Check.form("{ name: a, label: A, type: text }")
    let same = try Check.form("{ type: text, label: 'A', name: a, required: false }")
    let other = try Check.form("{ name: a, label: B, type: text }")
    #expect(one.version == same.version)
    #expect(one.version != other.version)
    #expect(one.version.utf8.count == 16)
    #expect(CompiledForm(one).version == one.version)
  }

  /// Forms put together by chance: whatever can be written can be read again.
  @Test(arguments: 0..<200)
  func `is read back as it was`(seed: Int) throws {
    var chance = Seeded(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
    var fields = Self.lines.shuffled(using: &chance)
    fields.removeLast(Int.random(in: 0..<fields.count, using: &chance))
    var text = "title: { en: Test, de: Prüfung }\npurpose: To test\ncurrency: GBP\nfields:\n"
    for (index, line) in fields.enumerated() {
      text += "  - { name: f\(index), label: 'Label \(index) “{”', \(line)"
      if Bool.random(using: &chance), !line.contains("heading"), !line.contains("hidden") {
        text += ", required: true"
      }
      if Bool.random(using: &chance) { text += ", hint: { fr: Aide, en: Help } " }
      text += " }\n"
    }
    if fields.count > 1, !text.contains("type: file"), Bool.random(using: &chance) {
      text += "pages:\n  - { title: One, fields: [f1] }\n  - { fields: ["
      text += fields.indices.filter { $0 != 1 }.map { "f\($0)" }.joined(separator: ", ") + "] }\n"
    }
    var findings: [Finding] = []
    let name = try #require(FormName("test"))
    let read = FormDefinition.read(
      Array(text.utf8), path: "test.yaml", name: name, findings: &findings)
    let form = try #require(read, "\(findings)\n\(text)")
    #expect(try CompiledForm.read(CompiledForm(form).bytes, name: name) == form)
  }

  @Test func `what is no compiled form throws`() throws {
    let name = try #require(FormName("test"))
    #expect(throws: Findings.self) { try CompiledForm.read(Array("{".utf8), name: name) }
    #expect(throws: Findings.self) { try CompiledForm.read(Array("[]".utf8), name: name) }
  }

  private static let lines = [
    "type: text, min: 2, max: 50, pattern: '[A-Z]+', placeholder: ABC, default: AB",
    "type: text, retain: 30 days, purpose: To greet you, autocomplete: name",
    "type: paragraph, max: 5000", "type: email", "type: phone", "type: url",
    "type: number, min: -1.5, max: 10, step: 0.25, default: 1", "type: number, price: 4.50",
    "type: date, min: today - 3 days, max: 2030-01-01", "type: date, min: today",
    "type: choice, options: [yes, no, 1.10], default: 1.10",
    "type: choice, options: { a: { label: { en: A, de: Ä }, price: 0.05 }, b: B }",
    "type: choices, options: [x, y, z], min: 1, max: 2, default: x",
    "type: scale, from: 0, to: 10, labels: [low, { en: high, de: hoch }]", "type: scale",
    "type: matrix, rows: [The plants, Our advice], columns: [poor, good]",
    "type: file, accept: [jpg, pdf], max: 500 KB", "type: consent, wording: I agree.",
    "type: consent", "type: hidden, default: x", "type: heading",
    "type: slot, days: 7, minutes: 15",
  ]
}

/// Chance that comes out the same every time (xorshift).
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
