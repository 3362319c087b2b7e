import Contacts
import Testing
import Vocabulary

/// Nothing that can stand below `contacts`, `lists` and `segments` stops the program.
struct FuzzTests {
  @Test(arguments: 0..<4)
  func `takes any words for fields, lists and conditions`(seed: UInt64) throws {
    var state = seed
    func pick(_ count: Int) -> Int {
      // Knuth's, MMIX.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let words = [
      "a", "b", "c", "news", "town", "trees", "true", "12.50", "2026-3-1", "90 days", "-", "é",
      "[]",
      "\u{1F469}\u{200D}\u{1F469}", "~", "99999999999999999999", "number", "date", "\"\"",
    ]
    let keys = [
      "all", "any", "not", "list", "interest", "field", "is", "below", "above", "known", "sent",
      "not-sent", "seen", "added", "segment", "title", "be-low",
    ]
    func word() -> String { words[pick(words.count)] }
    func value(_ depth: Int) -> String {
      switch depth < 4 ? pick(5) : 0 {
      case 1: "[\(value(depth + 1)), \(value(depth + 1))]"
      case 2, 3: condition(depth + 1)
      default: word()
      }
    }
    func condition(_ depth: Int) -> String {
      let start = pick(keys.count)
      let pairs = (0...pick(4)).map { keys[(start + $0 * 3) % keys.count] }
      return "{ " + pairs.map { "\($0): \(value(depth))" }.joined(separator: ", ") + " }"
    }
    for _ in 0..<1500 {
      let yaml = """
        contacts:
          fields: { \(word()): { type: \(word()), default: \(word()) }, town: , trees: { type: number } }
          interests: { a: \(word()) }
        lists: { news: \(value(3)), \(word()): }
        segments: { a: \(condition(0)), b: \(condition(0)), c: \(condition(0)) }
        """
      guard let (settings, findings) = try? Nursery.read(yaml) else { continue }
      #expect(findings.allSatisfy { $0.line >= 1 && !$0.message.contains("\n") })
      #expect(
        settings.fields.allSatisfy { field in
          field.fallback.map { (try? field.value($0)) == $0 } ?? true
        })
    }
  }
}
