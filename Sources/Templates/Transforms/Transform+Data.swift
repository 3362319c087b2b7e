import Vocabulary

extension Transform {
  static let json = Transform(
    "json", Kind.allCases,
    "Writes any value as JSON: inside <script> as it is, elsewhere escaped like any text.",
    example: (
      #"<script type="application/ld+json">{"name": {{page.title | json}}}</script>"#,
      #"<script type="application/ld+json">{"name": "Bread and butter"}</script>"#
    ),
    gives: { _, setting in setting.isInScript ? .markup : .text }
  ) { arguments throws(TransformProblem) in
    let isMarkup = arguments.setting.medium == .html && arguments.setting.isInScript
    return PreparedTransform { value, _ in
      var output: [UInt8] = []
      output.append(json: value)
      let text = String(decoding: output, as: UTF8.self)
      return isMarkup ? .markup(text) : .text(text)
    }
  }

  static let xml = Transform(
    "xml", [.text, .markup],
    "Escapes a text or markup for an XML file, such as a feed, and drops what XML cannot hold.",
    example: ("<title>{{page.title | xml}}</title>", "<title>Bread &amp; butter</title>"),
    gives: { _, setting in setting.medium == .html ? .markup : .text }
  ) { arguments throws(TransformProblem) in
    let isMarkup = arguments.setting.medium == .html
    return PreparedTransform { value, _ in
      guard let words = value.escapable else { return value }
      var output: [UInt8] = []
      output.appendEscaped(words.withoutControls)
      let text = String(decoding: output, as: UTF8.self)
      return isMarkup ? .markup(text) : .text(text)
    }
  }
}

extension Value {
  fileprivate var escapable: String? {
    switch self {
    case .text(let text), .markup(let text): text
    default: nil
    }
  }
}

extension String {
  /// XML 1.0 §2.2 has no control characters but tab and the ends of lines.
  fileprivate var withoutControls: String {
    func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && ![0x09, 0x0A, 0x0D].contains(byte) }
    guard utf8.contains(where: isControl) else { return self }
    return String(decoding: utf8.filter { !isControl($0) }, as: UTF8.self)
  }
}

extension [UInt8] {
  mutating func append(json value: Value) {
    switch value {
    case .missing: self += "null".utf8
    case .flag(let flag): self += (flag ? "true" : "false").utf8
    case .number(let number): append(decimal: number)
    case .text(let text), .markup(let text): append(quoted: text)
    case .date(let date): append(quoted: date.iso8601)
    case .money(let money): append(quoted: money.plain)
    case .list(let elements):
      append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { append(UInt8(ascii: ",")) }
        append(json: element)
      }
      append(UInt8(ascii: "]"))
    case .record(let record):
      append(members: zip(record.shape.fields.map(\.name), record.values))
    case .map(let values): append(members: values.sorted { $0.key < $1.key })
    }
  }

  /// A value that is missing has no member.
  private mutating func append(members: some Sequence<(String, Value)>) {
    append(UInt8(ascii: "{"))
    var isFirst = true
    for (name, value) in members where !value.isMissing {
      if !isFirst { append(UInt8(ascii: ",")) }
      isFirst = false
      append(quoted: name)
      append(UInt8(ascii: ":"))
      append(json: value)
    }
    append(UInt8(ascii: "}"))
  }

  /// A JSON string that cannot end the script it stands in (RFC 8259 §7; HTML §4.12.1.3).
  private mutating func append(quoted text: String) {
    append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": self += "\\\"".utf8
      case "\\": self += "\\\\".utf8
      case "\n": self += "\\n".utf8
      case "\r": self += "\\r".utf8
      case "\t": self += "\\t".utf8
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\0"..<" ", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        self += "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8
      default: self += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
    append(UInt8(ascii: "\""))
  }
}

extension Money {
  /// `12.50`, without a sign: schema.org wants number and currency apart.
  fileprivate var plain: String {
    let text = String(minorUnits.magnitude)
    let padding = String(repeating: "0", count: Swift.max(0, fractionDigits + 1 - text.utf8.count))
    let all = padding + text
    let fraction = fractionDigits > 0 ? "." + all.suffix(fractionDigits) : ""
    return (minorUnits < 0 ? "-" : "") + all.dropLast(fractionDigits) + fraction
  }
}
