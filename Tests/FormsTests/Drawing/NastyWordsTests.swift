import Testing

@testable import Forms

/// What visitors and authors write is never markup, whatever field it stands in.
struct NastyWordsTests {
  static let nasty = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover=alert(1) x='",
    "</textarea><svg onload=alert(1)>", "</select></form><form action=//evil>", "{{7*7}}",
    "{1} {2} %{ticket}", "<!--", "-->", "]]>", "&lt;b&gt;", "a\u{202E}b", "\u{0}\u{1B}[31m",
    "line\r\nline", "`${alert(1)}`",
  ]

  /// Every way in which a form is drawn.
  enum Mode: CaseIterable { case fresh, refused, secondPage, lastPage, review, small }

  @Test(arguments: Mode.allCases)
  func `form-C1 what was written in any field stays words`(mode: Mode) throws {
    let plain = try Self.drawn("plain", mode)
    for words in Self.nasty {
      let drawn = try Self.drawn(words, mode)
      #expect(Tags(drawn).names == Tags(plain).names, "\(words)")
      #expect(Tags(drawn).attributes == Tags(plain).attributes, "\(words)")
      let raw = drawn.utf8.contains { ($0 < 0x20 && ![9, 10, 13].contains($0)) || $0 == 0x7F }
      #expect(!raw, "\(words)")
    }
  }

  private static func drawn(_ words: String, _ mode: Mode) throws -> String {
    let pages = mode == .secondPage || mode == .lastPage ? 3 : 1
    var form = try anyForm(saying: words, pages: pages)
    form.retention = 30
    var state = FormState()
    (state.token, state.origin) = (words, words)
    if mode != .fresh {
      for field in form.fields {
        state.sent.values += field.sentNames.map { .init($0, words) }
      }
      state.sent.values.append(.init("pick", "a"))
      state.sent.values.append(.init(words, words))
    }
    if mode == .refused || mode == .lastPage {
      state.refusals = form.fields.map { FieldRefusal($0.name, words) } + [.init(words, words)]
    }
    state.page = mode == .secondPage ? 1 : mode == .lastPage ? 2 : 0
    state.isReview = mode == .review
    var place = FormPlace()
    (place.isSmall, place.privacy) = (mode == .small, words)
    return FormDrawing(form, action: words, language: words, within: place).html(state)
  }
}

/// The tags of a page and the names of their attributes, as a browser would see them.
private struct Tags {
  private(set) var names: [String] = []
  private(set) var attributes: [String] = []

  init(_ html: String) {
    var bytes = Array(html.utf8)[...]
    while let open = bytes.firstIndex(of: UInt8(ascii: "<")) {
      bytes = bytes[(open + 1)...]
      let name = bytes.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") }
      names.append(String(decoding: name, as: UTF8.self))
      bytes = bytes.dropFirst(name.count)
      readAttributes(&bytes)
    }
  }

  private mutating func readAttributes(_ bytes: inout ArraySlice<UInt8>) {
    while let first = bytes.first, first != UInt8(ascii: ">") {
      guard first != UInt8(ascii: " ") else {
        bytes.removeFirst()
        continue
      }
      let name = bytes.prefix { !" =>".utf8.contains($0) }
      attributes.append(String(decoding: name, as: UTF8.self))
      bytes = bytes.dropFirst(name.count)
      guard bytes.first == UInt8(ascii: "=") else { continue }
      let value = bytes.dropFirst(2)
      bytes = value.dropFirst(
        (value.firstIndex(of: UInt8(ascii: "\"")) ?? value.endIndex) - value.startIndex + 1)
    }
  }
}
