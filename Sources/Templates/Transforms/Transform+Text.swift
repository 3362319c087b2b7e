import Vocabulary

extension Transform {
  static let truncate = Transform(
    "truncate", [.text], with: [.number("length")],
    "Cuts a text after whole words, to so many letters at most, and ends it with “…”.",
    example: (#"{{page.title | truncate: 12}}"#, "Bread and…")
  ) { arguments throws(TransformProblem) in
    let length = arguments.number(0) ?? 0
    guard length > 0 else {
      throw TransformProblem("“truncate” needs a length greater than 0.")
    }
    return .text { $0.truncated(to: length) }
  }

  static let upper = Transform(
    "upper", [.text], "Writes a text in capitals.",
    example: ("{{page.title | upper}}", "BREAD AND BUTTER")
  ) { _ in .text { $0.uppercased() } }

  static let lower = Transform(
    "lower", [.text], "Writes a text in small letters.",
    example: ("{{page.title | lower}}", "bread and butter")
  ) { _ in .text { $0.lowercased() } }

  static let slug = Transform(
    "slug", [.text], "Makes a text fit for an address or an id: small letters and hyphens.",
    example: ("{{page.title | slug}}", "bread-and-butter")
  ) { _ in .text { Slug($0)?.text ?? "" } }

  static let urlencode = Transform(
    "urlencode", [.text], "Makes a text fit for the part of an address behind “?”.",
    example: ("{{page.title | urlencode}}", "Bread%20and%20butter")
  ) { _ in .text(\.percentEncoded) }

  static let absolute = Transform(
    "absolute", [.text], "Makes the address of a page of the site one that works elsewhere.",
    example: ("{{page.url | absolute}}", "https://example.org/news/bread/")
  ) { _ in
    PreparedTransform { value, environment in
      guard case .text(let text) = value else { return value }
      return .text(text.absolute(from: environment.baseURL))
    }
  }

  static let otherwise = Transform(
    "default", [.text, .markup, .flag, .number, .date, .money], with: [.text("text")],
    "Writes another text where there is none.",
    example: (#"{{page.description | default: "No words yet"}}"#, "No words yet"),
    gives: { shape, _ in shape }
  ) { arguments throws(TransformProblem) in
    let text = arguments.text(0) ?? ""
    return PreparedTransform { value, _ in
      switch value {
      case .missing: .text(text)
      case .text(let words) where words.isEmpty: .text(text)
      case .markup(let words) where words.isEmpty: .text(text)
      default: value
      }
    }
  }
}

extension String {
  /// At most `length` characters, the last of them “…” if something was left out.
  func truncated(to length: Int) -> String {
    guard let end = index(startIndex, offsetBy: length, limitedBy: endIndex), end < endIndex
    else { return self }
    // One less, for the ellipsis.
    let room = self[..<index(before: end)]
    var kept = room
    // A word that is cut is left out, unless it is the only one.
    if !self[room.endIndex].isWhitespace, let gap = room.lastIndex(where: \.isWhitespace) {
      kept = room[..<gap]
    }
    while let last = kept.last, last.isWhitespace || ",;:–—-".contains(last) { kept.removeLast() }
    return kept.isEmpty ? room + "…" : kept + "…"
  }

  /// RFC 3986 §2.3: all but unreserved letters as `%XX` of their UTF-8.
  var percentEncoded: String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        result.append(byte)
      default:
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// An address of this site behind the site's own; another site's as it is.
  func absolute(from base: String) -> String {
    if utf8.starts(with: "//".utf8) || utf8.first == UInt8(ascii: "#") || hasScheme { return self }
    return utf8.first == UInt8(ascii: "/") || isEmpty ? base + self : "\(base)/\(self)"
  }

  /// RFC 3986 §3.1: a letter, then letters, digits, `+`, `-` and `.`, up to a colon.
  private var hasScheme: Bool {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")), colon != utf8.startIndex else {
      return false
    }
    return utf8[..<colon].allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(byte)
    }
  }
}
