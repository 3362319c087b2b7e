/// Makes a style sheet shorter and nothing else.
///
/// Comments go (`/*! … */` stays), white space shrinks to one space or to nothing beside
/// `{ } ; , ( ) [ ]` and after the colon of a declaration, and the last semicolon of a block goes.
/// Strings, `url(…)`, numbers, colours, the spaces of `calc()` and the values of custom
/// properties stay byte for byte. Linear, and any bytes are taken.
public struct StyleMinifier {
  private var scanner: StyleScanner
  private var output: [UInt8] = []
  private var closers: [UInt8] = []
  private var statement = Statement()

  /// What was met since the last token, and is written only if it must be.
  private var hasSpace = false
  private var hasComment = false
  private var hasSemicolon = false
  /// Whether white space after what was last written means nothing.
  private var isTight = true

  private struct Statement {
    var tokens = 0
    var isNamed = false
    var isRule = false
  }

  public static func minified(_ sheet: [UInt8]) -> [UInt8] {
    var minifier = StyleMinifier(sheet)
    return minifier.run()
  }

  private init(_ sheet: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    scanner = StyleScanner(sheet.starts(with: mark) ? Array(sheet.dropFirst(3)) : sheet)
    output.reserveCapacity(sheet.count)
  }

  private mutating func run() -> [UInt8] {
    while let token = scanner.next() {
      switch token.kind {
      case .space: hasSpace = true
      case .comment:
        if isKept(token) { write(token.range) } else { hasComment = true }
      case .word where isCustomProperty(token): copyCustomProperty(token)
      case .sign(let sign): write(token, sign)
      case .word:
        writeGap()
        if statement.tokens == 0 { statement.isNamed = true }
        add(token)
      case .string, .url:
        writeGap()
        add(token)
      }
    }
    if hasSemicolon { output.append(UInt8(ascii: ";")) }
    return output
  }

  private func isKept(_ comment: StyleToken) -> Bool {
    comment.range.count > 2 && scanner.sheet[comment.range.lowerBound + 2] == UInt8(ascii: "!")
  }

  /// Inside a block, not within its parentheses.
  private var isInBlock: Bool { closers.last == UInt8(ascii: "}") }
}

extension StyleMinifier {
  private mutating func writeGap(beforeTight: Bool = false) {
    if hasSemicolon {
      output.append(UInt8(ascii: ";"))
      hasSemicolon = false
    }
    if !isTight, !beforeTight {
      // Without anything between them, two tokens might become one.
      if hasSpace { output.append(0x20) } else if hasComment { output += "/**/".utf8 }
    }
    (hasSpace, hasComment) = (false, false)
  }

  private mutating func write(_ range: Range<Int>) {
    writeGap()
    output += scanner.sheet[range]
  }

  private mutating func add(_ token: StyleToken) {
    output += scanner.sheet[token.range]
    statement.tokens += 1
    isTight = false
  }

  private mutating func write(_ token: StyleToken, _ sign: UInt8) {
    switch sign {
    case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["):
      writeGap(beforeTight: sign == UInt8(ascii: "{"))
      add(token)
      // `(` and `)` are neighbours in ASCII; the others have one sign between them.
      closers.append(sign + (sign == UInt8(ascii: "(") ? 1 : 2))
      isTight = true
      if sign == UInt8(ascii: "{") { statement = Statement() }
    case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"):
      if sign == UInt8(ascii: "}"), isInBlock { hasSemicolon = false }
      writeGap(beforeTight: true)
      add(token)
      if closers.last == sign { closers.removeLast() }
      isTight = sign == UInt8(ascii: "}")
      if sign == UInt8(ascii: "}"), closers.isEmpty || isInBlock { statement = Statement() }
    case UInt8(ascii: ";")
    where isInBlock && !statement.isRule && (statement.tokens > 0 || hasSemicolon):
      (hasSemicolon, isTight, hasSpace, hasComment) = (true, true, false, false)
      statement = Statement()
    case UInt8(ascii: ";"), UInt8(ascii: ","):
      writeGap(beforeTight: true)
      add(token)
      isTight = true
      if sign == UInt8(ascii: ";"), closers.isEmpty || isInBlock { statement = Statement() }
    default:
      writeGap()
      if statement.tokens == 0 { statement.isRule = sign == UInt8(ascii: "@") }
      let endsName =
        sign == UInt8(ascii: ":")
        && (isInBlock && statement.isNamed && statement.tokens == 1
          || closers.last == UInt8(ascii: ")") && statement.isRule)
      add(token)
      isTight = endsName
    }
  }
}

extension StyleMinifier {
  private func isCustomProperty(_ token: StyleToken) -> Bool {
    let dash = UInt8(ascii: "-")
    guard isInBlock, statement.tokens == 0, token.range.count > 1,
      scanner.sheet[token.range].prefix(2).allSatisfy({ $0 == dash })
    else { return false }
    var ahead = scanner
    while let next = ahead.next() {
      switch next.kind {
      case .space, .comment: continue
      default: return next.isSign(":")
      }
    }
    return false
  }

  /// A script may read the value, so all that is in it stays. White space around it is no part
  /// of it, but none at all would be another value in older browsers.
  private mutating func copyCustomProperty(_ name: StyleToken) {
    writeGap()
    add(name)
    while let token = scanner.next(), !token.isSign(":") {
      if case .comment = token.kind, isKept(token) { output += scanner.sheet[token.range] }
    }
    output.append(UInt8(ascii: ":"))
    let start = scanner.position
    var value: Range<Int>?
    var open: [UInt8] = []
    var ahead = scanner
    scan: while let token = ahead.next() {
      switch token.kind {
      case .sign(let sign) where sign == UInt8(ascii: "("): open.append(sign + 1)
      case .sign(let sign) where sign == UInt8(ascii: "{") || sign == UInt8(ascii: "["):
        open.append(sign + 2)
      case .sign(let sign):
        let isEnd = sign == UInt8(ascii: ";") || sign == UInt8(ascii: "}")
        if isEnd, open.isEmpty { break scan }
        if open.last == sign { open.removeLast() }
      default: break
      }
      scanner = ahead
      if case .space = token.kind { continue }
      value = (value?.lowerBound ?? token.range.lowerBound)..<token.range.upperBound
    }
    output += scanner.sheet[value ?? start..<min(start + 1, scanner.position)]
    statement.tokens += 1
    isTight = true
  }
}
