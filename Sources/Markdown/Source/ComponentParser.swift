import Vocabulary

/// Reads a paragraph that may be only `{{name argument key="value"}}`, once or several times.
///
/// A pure function of bytes. `place` tells where a byte stands in the author's file.
struct ComponentParser {
  enum Reading {
    case calls([ComponentCall])
    /// Not a component, or one with other text beside it: a paragraph like any other.
    case text
    case broken(Finding)
  }

  private let bytes: [UInt8]
  private let path: String
  private let place: (Int) -> TextPosition
  private var index = 0

  /// Whether a paragraph that begins so is worth reading.
  static func mayBegin(_ bytes: some Sequence<UInt8>) -> Bool {
    var braces = 0
    for byte in bytes {
      if braces < 2 {
        guard byte == UInt8(ascii: "{") else { return false }
        braces += 1
      } else if !isBlank(byte) {
        return isLetter(byte)
      }
    }
    return false
  }

  static func read(
    _ bytes: [UInt8], path: String, place: (Int) -> TextPosition
  ) -> Reading {
    withoutActuallyEscaping(place) { place in
      var parser = ComponentParser(bytes: bytes, path: path, place: place)
      do throws(Finding) {
        return try parser.read()
      } catch {
        return .broken(error)
      }
    }
  }

  private init(bytes: [UInt8], path: String, place: @escaping (Int) -> TextPosition) {
    (self.bytes, self.path, self.place) = (bytes, path, place)
  }
}

extension ComponentParser {
  private mutating func read() throws(Finding) -> Reading {
    var calls: [ComponentCall] = []
    skipSpace()
    while index < bytes.count {
      guard let call = try component() else { return .text }
      calls.append(call)
      skipSpace()
    }
    return calls.isEmpty ? .text : .calls(calls)
  }

  private mutating func component() throws(Finding) -> ComponentCall? {
    let start = index
    guard Self.mayBegin(bytes[index...]) else { return nil }
    index += 2
    skipSpace()
    let name = word(isNameByte)
    guard index == bytes.count || isSpace(bytes[index]) || isClosed else { return nil }
    var arguments: [ComponentCall.Argument] = []
    while true {
      skipSpace()
      if isClosed { break }
      guard index < bytes.count else {
        throw finding(
          at: start, "the component “\(name)” is not closed", advice: "End it with }}.")
      }
      arguments.append(try argument())
    }
    index += 2
    let begin = place(start)
    return ComponentCall(
      name: name, arguments: arguments, path: path, line: begin.line, column: begin.column)
  }

  private mutating func argument() throws(Finding) -> ComponentCall.Argument {
    let start = index
    let begin = place(start)
    var name: String?
    if isLetter(bytes[index]) {
      let key = word(isNameByte)
      if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
        name = key
        index += 1
      } else {
        index = start
      }
    }
    let value = try quoted() ?? word { !isSpace($0) }
    return .init(name: name, value: value, line: begin.line, column: begin.column)
  }

  /// A value in quotes; a backslash before a quote or a backslash takes it as it is.
  private mutating func quoted() throws(Finding) -> String? {
    let start = index
    guard index < bytes.count else { return nil }
    let quote = bytes[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    index += 1
    var value: [UInt8] = []
    while index < bytes.count, bytes[index] != quote {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count,
        bytes[index + 1] == quote || bytes[index + 1] == UInt8(ascii: "\\")
      {
        index += 1
      }
      value.append(bytes[index])
      index += 1
    }
    guard index < bytes.count else {
      let mark = String(UnicodeScalar(quote))
      throw finding(
        at: start, "the quote that begins here is not closed",
        advice: "End it with \(mark), or write \\\(mark) for a quote inside it.")
    }
    index += 1
    return String(decoding: value, as: UTF8.self)
  }
}

extension ComponentParser {
  private var isClosed: Bool { bytes.hasWord("}}", at: index) }

  private mutating func skipSpace() {
    while index < bytes.count, isSpace(bytes[index]) { index += 1 }
  }

  /// The bytes up to `}}` or to the first that does not belong.
  private mutating func word(_ belongs: (UInt8) -> Bool) -> String {
    let start = index
    while index < bytes.count, !isClosed, belongs(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private func finding(at index: Int, _ message: String, advice: String) -> Finding {
    let place = place(index)
    return Finding(
      .error, in: path, line: place.line, column: place.column, message, advice: advice)
  }
}

private func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

/// `page.title` is a name too: whoever knows the components says what it is not.
private func isNameByte(_ byte: UInt8) -> Bool {
  isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
}
