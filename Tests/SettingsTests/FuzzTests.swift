import Testing
import Vocabulary

@testable import Settings

/// Nothing that can stand in a file stops the program.
struct FuzzTests {
  @Test(arguments: 0..<4)
  func `takes random bytes`(seed: UInt64) {
    var chance = Chance(seed: seed)
    for _ in 0..<3000 {
      let count = Int.random(in: 0...60, using: &chance)
      Self.read((0..<count).map { _ in UInt8.random(in: 0...255, using: &chance) })
      Self.read((0..<count).map { _ in UInt8.random(in: 9...127, using: &chance) })
    }
  }

  @Test(arguments: 0..<4)
  func `takes front matter with slips in it`(seed: UInt64) {
    var chance = Chance(seed: 50 + seed)
    for _ in 0..<1500 {
      var bytes = Array("---\n\(MadeUpYAML.block(using: &chance))\n---\nBody\n".utf8)
      for _ in 0..<Int.random(in: 0...3, using: &chance) {
        let place = Int.random(in: 0..<bytes.count, using: &chance)
        switch Int.random(in: 0...2, using: &chance) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
        case 1: bytes.remove(at: place)
        default:
          bytes.insert(
            contentsOf: "\"':[]{}&*\t#-\n".utf8.shuffled(using: &chance).prefix(2), at: place)
        }
      }
      Self.read(bytes)
    }
  }

  @Test(arguments: 0..<4)
  func `takes random letters of JSON, tables, dates and patterns`(seed: UInt64) {
    var chance = Chance(seed: 90 + seed)
    let letters = Array("{}[],:\"\\u0ntfe1.-+ \n\r;T/*?Zé".unicodeScalars)
    for _ in 0..<4000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...24, using: &chance) {
        text.append(letters.randomElement(using: &chance) ?? " ")
      }
      let string = String(text)
      var findings: [Finding] = []
      _ = DataFile.read(Array(string.utf8), path: "a.json", findings: &findings)
      _ = DataFile.read(Array(string.utf8), path: "a.csv", findings: &findings)
      _ = try? WrittenTime("2024-1\(string)")
      _ = DateGuess.advice(for: string, key: "date")
      _ = FilePattern(string).matches(string)
      _ = BaseURL("http://" + string)
    }
  }

  /// All that is done with a file that could be a page or a site's settings.
  private static func read(_ bytes: [UInt8]) {
    let page = FrontMatter.split(bytes, path: "a.md")
    #expect(page.body.upperBound == bytes.count)
    var reading = Reading(page.mapping, path: "a.md")
    _ = (reading.line("title"), reading.texts("tags"), reading.timestamp("date"))
    _ = (reading.integer("a"), reading.flag("b"), reading.urlPath("c"))
    reading.unknownKeys()
    var findings: [Finding] = []
    _ = SiteSettings.read(bytes, path: "site.yaml", folderName: "x", findings: &findings)
    for finding in page.findings + reading.findings + findings {
      #expect(finding.line >= 1 && finding.column >= 1 && !finding.message.contains("\n"))
    }
  }
}
