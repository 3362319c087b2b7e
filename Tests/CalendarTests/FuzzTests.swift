import Calendar
import Settings
import Testing
import Vocabulary

/// Nothing that can stand below `hours` and `holidays` stops the program.
struct FuzzTests {
  @Test(arguments: 0..<4)
  func `takes any words for days, hours and holidays`(seed: UInt64) throws {
    var state = seed
    func pick(_ count: Int) -> Int {
      // Knuth's, MMIX.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let words = [
      "mon", "Friday", "to", "-", "–", " ", ",", "and", "9", "17", ":30", "12", "am", "pm", "24:00",
      "closed", "2026-12-25", "12-25", "02-29", "é", "\u{1F469}\u{200D}\u{1F469}", ".", "99", "0",
    ]
    func text() -> String { (0...pick(6)).map { _ in words[pick(words.count)] }.joined() }
    for _ in 0..<1500 {
      let yaml = """
        hours: { "\(text())": "\(text())", "\(text()) ": ["\(text())", "\(text())"] }
        holidays: ["\(text())", { date: "\(text())", open: "\(text())" }, { from: "\(text())", to: "\(text())" }]
        """
      guard let (hours, findings) = try? Shop.read(yaml) else { continue }
      #expect(findings.allSatisfy { $0.line >= 1 && !$0.message.contains("\n") })
      let time = WorkingTime(try #require(hours), zone: .utc)
      #expect(time.due(after: 1_795_795_200, hours: 9).seconds > 1_795_795_200)
      #expect(time.hours.week.allSatisfy { $0.allSatisfy { 0 <= $0.from && $0.from < $0.to } })
      #expect(time.hours.runs.flatMap(\.days).count == 7)
    }
  }
}
