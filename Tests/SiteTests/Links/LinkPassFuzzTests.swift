import Testing

@testable import Site

struct LinkPassFuzzTests {
  private static let pieces = [
    "<", ">", "<a href=", "\"", "'", "/", "/faq/", "/nowhere", "..", "&amp;", "&#47;", "&", ";",
    "%", "%2e", "#",
    "?", " ", "\n", "=", "<!--", "-->", "--!>", "<script>", "</script>", "<title", "<img srcset='",
    ",", "a", "é",
    "</", "<!", "src=", "index.html", ":", "//", "\\", "\u{0}", "2x",
  ].map { Array($0.utf8) }

  /// Pages of random pieces and bytes, the same on every run.
  private static func pages(_ count: Int) -> [[UInt8]] {
    var random = Dice(seed: 7)
    return (0..<count).map { _ in
      (0..<Int.random(in: 0...40, using: &random)).flatMap { _ in
        Bool.random(using: &random)
          ? pieces.randomElement(using: &random) ?? [] : [UInt8.random(in: 0...255, using: &random)]
      }
    }
  }

  @Test func `finds URLs in order and within the page, whatever its bytes`() {
    for page in Self.pages(20_000) {
      page.withUnsafeBufferPointer { bytes in
        var end = 0
        var scanner = MarkupScanner(bytes)
        scanner.eachURL { place in
          #expect(place.lowerBound >= end && place.upperBound <= bytes.count)
          end = place.upperBound
        }
      }
    }
  }

  /// Every path is known as it stands, so only one that is relative may change.
  @Test func `copies every byte where no link changes`() {
    let pass = LinkPass(LinkMap(paths: [], prefixes: [""]), as: .rootPath(base: ""))
    var (changed, same) = (0, 0)
    for page in Self.pages(20_000) {
      var output: [UInt8] = [1]
      let report = pass.rewrite(page, of: "/x/y/", into: &output)
      #expect(report.broken.isEmpty)
      if Self.hasRelativeLink(page) {
        changed += 1
      } else {
        same += 1
        #expect(output == [1] + page)
      }
    }
    #expect(changed > 100 && same > 10_000)
  }

  private static func hasRelativeLink(_ page: [UInt8]) -> Bool {
    page.withUnsafeBufferPointer { bytes in
      var found = false
      var scanner = MarkupScanner(bytes)
      scanner.eachURL { place in
        if let link = SiteLink(bytes, in: place), bytes[link.path.lowerBound] != UInt8(ascii: "/") {
          found = true
        }
      }
      return found
    }
  }

  @Test func `survives any bytes in every form`() {
    let map = LinkMap(
      paths: ["/", "/faq/", "/a/b.html"], assets: ["/a": "/a.1"], prefixes: ["/rapport"])
    for form in [LinkForm.relative, .rootPath(base: "/shop"), .absolute("https://example.org")] {
      let pass = LinkPass(map, as: form, forDisk: true, collectsFragments: true)
      for page in Self.pages(7_000) {
        var output: [UInt8] = []
        _ = pass.rewrite(page, of: "/a/b.html", into: &output)
        if !page.contains(UInt8(ascii: "=")) { #expect(output == page) }
      }
    }
  }
}

/// Chance that repeats itself (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
