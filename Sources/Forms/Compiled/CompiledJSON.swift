/// A value on its way into a compiled form. All that is no list and no mapping is written as text:
/// the reader takes `"5"` for a number where a number is wanted.
enum CompiledJSON {
  case text(String)
  case list([CompiledJSON])
  case mapping([(key: String, value: CompiledJSON?)])

  var bytes: [UInt8] {
    var output: [UInt8] = []
    write(into: &output)
    return output
  }

  private func write(into output: inout [UInt8]) {
    switch self {
    case .text(let text): Self.write(text, into: &output)
    case .list(let items):
      output.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        item.write(into: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .mapping(let entries):
      output.append(UInt8(ascii: "{"))
      var isFirst = true
      for entry in entries {
        guard let value = entry.value else { continue }
        if !isFirst { output.append(UInt8(ascii: ",")) }
        isFirst = false
        Self.write(entry.key, into: &output)
        output.append(UInt8(ascii: ":"))
        value.write(into: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: String, into output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        output += Array("\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8)
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}

extension CompiledJSON {
  init(_ number: Int) { self = .text(String(number)) }
  init(_ texts: [String]) { self = .list(texts.map { .text($0) }) }

  /// Its languages in the order of the alphabet, but first the one that is shown to all others.
  init(_ words: Words) {
    guard !words.byLanguage.isEmpty else {
      self = .text(words.standard)
      return
    }
    let languages = words.byLanguage.sorted { $0.key < $1.key }
    let first = languages.first { $0.value == words.standard }?.key
    let standard: (key: String, value: CompiledJSON?) = (
      first ?? "default", .text(words.standard)
    )
    self = .mapping(
      [standard] + languages.filter { $0.key != first }.map { ($0.key, .text($0.value)) })
  }

  init(_ option: AnswerOption) {
    self = .mapping([
      ("value", .text(option.value)), ("label", Self(option.label)),
      ("price", option.price.map { .text($0.written) }),
    ])
  }
}
