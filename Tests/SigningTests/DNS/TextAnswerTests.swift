@testable import Signing
import Testing

struct TextAnswerTests {
  static let header: [UInt8] = [0x12, 0x34, 0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0]
  static let asked: [UInt8] = [1, 97, 7, 101, 120, 97, 109, 112, 108, 101, 0, 0, 16, 0, 1]
  /// The name of the question, by a pointer; TXT, IN, 300 seconds.
  static let front: [UInt8] = [0xC0, 12, 0, 16, 0, 1, 0, 0, 1, 44]

  @Test func `a question is written as RFC 1035 has it`() throws {
    #expect(
      try Self.question().wire == [0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0] + Self.asked)
  }

  @Test func `mail-D4 the strings of a text are read as one`() throws {
    #expect(try Self.answer(Self.front + [0, 5, 1, 65, 2, 66, 67]) == .texts([[65, 66, 67]]))
  }

  @Test func `the case of a name does not count`() throws {
    var asked = Self.asked
    asked[1] = 65
    #expect(
      try TextAnswer(
        Self.header + asked + Self.front + [0, 2, 1, 65], to: Self.question()) == .texts([[65]]))
  }

  @Test func `an alias is followed, and other records are passed over`() throws {
    // a.example is an alias of b.example; then an address of it, and its text.
    let alias: [UInt8] = [0xC0, 12, 0, 5, 0, 1, 0, 0, 0, 0, 0, 4, 1, 98, 0xC0, 14]
    let address: [UInt8] = [0xC0, 39, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, 127, 0, 0, 1]
    let text: [UInt8] = [0xC0, 39, 0, 16, 0, 1, 0, 0, 0, 0, 0, 2, 1, 65]
    let stranger: [UInt8] = [0xC0, 14, 0, 16, 0, 1, 0, 0, 0, 0, 0, 2, 1, 66]
    var header = Self.header
    header[7] = 4
    #expect(
      TextAnswer(
        header + Self.asked + alias + address + text + stranger, to: try Self.question())
        == .texts([[65]]))
  }

  @Test(
    arguments: [(0x83, .texts([])), (0x82, .failed(code: 2)), (0x85, .failed(code: 5))]
      as [(UInt8, TextAnswer)])
  func `a code tells of no name, and of no answer`(code: UInt8, answer: TextAnswer) throws {
    var header = Self.header
    (header[3], header[7]) = (code, 0)
    #expect(TextAnswer(header + Self.asked, to: try Self.question()) == answer)
  }

  @Test func `what did not fit is told apart`() throws {
    var header = Self.header
    header[2] |= 2
    #expect(TextAnswer(header + Self.asked, to: try Self.question()) == .truncated)
  }

  @Test(
    arguments: [
      [], [0, 2, 1], [0, 2, 2, 65], [0, 0], [0, 1, 1], [0xFF, 0xFF, 1, 65], [0, 3, 1, 65, 1],
    ] as [[UInt8]])
  func `a text that is cut off is no answer`(data: [UInt8]) throws {
    #expect(try Self.answer(Self.front + data) == nil)
  }

  @Test(
    arguments: [
      // A pointer to itself, one to further down, a label of an unknown kind.
      [0xC0, 27, 0, 16, 0, 1, 0, 0, 1, 44, 0, 2, 1, 65],
      [0xC0, 40, 0, 16, 0, 1, 0, 0, 1, 44, 0, 2, 1, 65],
      [0x40, 12, 0, 16, 0, 1, 0, 0, 1, 44, 0, 2, 1, 65],
    ] as [[UInt8]])
  func `a name that leads in circles is no answer`(record: [UInt8]) throws {
    #expect(try Self.answer(record) == nil)
  }

  @Test func `an answer to another question is none`() throws {
    let whole = Self.header + Self.asked + Self.front + [0, 2, 1, 65]
    for place in [0, 1, 2, 5, 13, 22, 24, 26] {
      var other = whole
      other[place] ^= place == 2 ? 0x80 : 1
      #expect(TextAnswer(other, to: try Self.question()) == nil, "byte \(place)")
    }
  }

  @Test func `every front of an answer, and every byte of it changed, is read without harm`() throws
  {
    let whole = Self.header + Self.asked + Self.front + [0, 5, 1, 65, 2, 66, 67]
    let question = try Self.question()
    for count in whole.indices {
      #expect(TextAnswer(Array(whole[..<count]), to: question) == nil)
    }
    for place in whole.indices {
      for byte in UInt8.min...UInt8.max {
        var other = whole
        other[place] = byte
        _ = TextAnswer(other, to: question)
      }
    }
  }

  @Test(arguments: [
    "", ".", "a..b", "a.", String(repeating: "a", count: 64),
    String(repeating: "a.", count: 127) + "a.b",
  ])
  func `what no name is cannot be asked for`(name: String) {
    #expect(DNSName(name) == nil)
  }

  private static func question() throws -> TextQuestion {
    TextQuestion(id: 0x1234, name: try #require(DNSName("A.example")))
  }

  private static func answer(_ record: [UInt8]) throws -> TextAnswer? {
    TextAnswer(header + asked + record, to: try question())
  }
}
