import Testing

@testable import Site

struct WordReaderTests {
  @Test(arguments: [
    ("Bread and WINE", "bread and wine"), ("bread,(wine)", "bread-wine"),
    ("Ärger ÉTÉ Łódź", "ärger été łódź"), ("ΣΟΦΙΑ Ωμέγα", "σοφια ωμέγα"),
    ("ПРИВЕТ Мир", "привет мир"), ("“bread”—wine…", "bread wine"),
    ("caf\u{A0}wine", "caf wine"),
    ("extraordinarily EXTRAORDINARILY", "extraordinarily extraordinarily"),
    ("2024 3D", "2024 3d"), ("a bread b", "bread"), ("bread 🍞 wine", "bread wine"),
  ])
  func `reads words in any case, whatever stands between`(one: String, other: String) {
    #expect(words(in: one.utf8) == words(in: other.utf8))
    #expect(!words(in: one.utf8).isEmpty)
  }

  @Test(arguments: [
    ("bread", "breed"), ("extraordinary", "extraordinarily"), ("café", "cafe"),
    ("abcdefgh", "abcdefghi"),
    ("Mädchen", "Madchen"), ("Ω1", "Ω2"),
  ])
  func `tells words apart`(one: String, other: String) {
    #expect(words(in: one.utf8) != words(in: other.utf8))
  }

  @Test func `takes two neighbours for a word where words are not parted`() {
    #expect(words(in: "東京都".utf8) == words(in: "東京 京都".utf8))
    #expect(words(in: "東京。大阪".utf8).count == 2)
  }

  @Test func `survives any bytes`() {
    var random = Dice(seed: 3)
    for length in 0..<2000 {
      let bytes = (0..<(length % 40)).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(words(in: bytes).count <= bytes.count)
    }
  }
}
