/// Several style sheets as one, in their order.
public enum StyleBundle {
  /// Browsers pass over an `@import` behind a rule, so those that each sheet starts with come
  /// first of all. `@charset` goes: the server says that it is UTF-8.
  public static func joined(_ sheets: [[UInt8]]) -> [UInt8] {
    var imports: [UInt8] = []
    var rules: [UInt8] = []
    for sheet in sheets {
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      let sheet = sheet.starts(with: mark) ? Array(sheet.dropFirst(3)) : sheet
      let head = Head(of: sheet)
      for statement in head.imports { imports += sheet[statement] + [0x0A] }
      rules += sheet[head.end...]
      if rules.last != 0x0A { rules.append(0x0A) }
    }
    return imports + rules
  }

  /// The `@charset` and `@import` statements in front of everything else.
  private struct Head {
    private(set) var imports: [Range<Int>] = []
    private(set) var end = 0

    init(of sheet: [UInt8]) {
      var scanner = StyleScanner(sheet)
      while let start = Self.next(&scanner), start.isSign("@"), let name = scanner.next() {
        let isImport = name.spells("import", in: sheet)
        guard isImport || name.spells("charset", in: sheet) else { return }
        while let token = scanner.next(), !token.isSign(";") {}
        if isImport { imports.append(start.range.lowerBound..<scanner.position) }
        end = scanner.position
      }
    }

    /// Comments before a statement are passed over; one that is to stay ends the head.
    private static func next(_ scanner: inout StyleScanner) -> StyleToken? {
      while let token = scanner.next() {
        switch token.kind {
        case .space: continue
        case .comment where !scanner.sheet[token.range].starts(with: "/*!".utf8): continue
        default: return token
        }
      }
      return nil
    }
  }
}
