import Forms
import Testing
import Vocabulary

/// Whatever is written or sent, an answer comes back.
struct AnyFormInputTests {
  @Test func `any pattern is read or refused`() {
    var chance = SystemRandomNumberGenerator()
    let letters = Array("ab09[](){}|*+?.,-^$\\\\dDwsS:é")
    for _ in 0..<3_000 {
      let source = String(
        (0..<Int.random(in: 0..<16, using: &chance)).compactMap { _ in
          letters.randomElement(using: &chance)
        })
      guard let pattern = try? Pattern(source) else { continue }
      _ = pattern.matches("ab09é")
      #expect((try? Pattern(pattern.source)) == pattern)
    }
  }

  @Test func `a form that was damaged is read or refused, and can be answered`() throws {
    var chance = SystemRandomNumberGenerator()
    let files = try Example.files(in: "forms", ending: ".yaml")
    let name = try #require(FormName("any"))
    for round in 0..<400 {
      var bytes = files[round % files.count].bytes
      for _ in 0..<Int.random(in: 1...6, using: &chance) {
        let place = Int.random(in: bytes.indices, using: &chance)
        bytes[place] = Array("0 -:{}[],'\"aé\n".utf8).randomElement(using: &chance) ?? 0
      }
      var findings: [Finding] = []
      let read = FormDefinition.read(bytes, path: "any.yaml", name: name, findings: &findings)
      guard let form = read else {
        #expect(findings.contains { $0.weight == .error })
        continue
      }
      let texts = ["", "yes", "3", "2026-11-24", "10:30", "ada@example.org", "\0", "１"]
      let values = form.fields.flatMap { $0.kind.sentNames(of: $0.name) }.map {
        Sent.Value($0, texts.randomElement(using: &chance) ?? "")
      }
      _ = Check.check(form, Sent(values: values))
      #expect(try CompiledForm.read(CompiledForm(form).bytes, name: name) == form)
    }
  }
}
