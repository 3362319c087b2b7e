/// Reads a pattern; what it does not know it refuses, and never takes for letters.
struct PatternParser {
  private let letters: [Unicode.Scalar]
  private var index = 0
  private var depth = 0

  init(_ source: String) { letters = Array(source.unicodeScalars) }

  mutating func parse() throws(PatternMistake) -> PatternTree {
    guard letters.count <= 1_000 else {
      throw PatternMistake(1_000, "this pattern is longer than 1,000 letters")
    }
    // The whole text has to match anyway.
    _ = skip("^")
    let tree = try alternatives()
    guard index == letters.count else {
      throw PatternMistake(index, "this “)” closes a group that was never opened")
    }
    return tree
  }

  private mutating func alternatives() throws(PatternMistake) -> PatternTree {
    var branches = [try sequence()]
    while skip("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .either(branches)
  }

  private mutating func sequence() throws(PatternMistake) -> PatternTree {
    var parts: [PatternTree] = []
    while let letter = next, letter != "|", letter != ")" {
      if letter == "$", index == letters.count - 1 {
        index += 1
        break
      }
      parts.append(try counted(try atom()))
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func atom() throws(PatternMistake) -> PatternTree {
    let start = index
    let letter = letters[index]
    index += 1
    switch letter {
    case ".": return .letter(.anything)
    case "[": return .letter(try letterClass(from: start))
    case "(": return try group(from: start)
    case "\\": return .letter(try escaped(from: start))
    case "*", "+", "?", "{":
      throw PatternMistake(start, "there is nothing before this “\(letter)” that it could repeat")
    case "}", "]":
      throw PatternMistake(
        start, "this “\(letter)” closes nothing; as a letter it is written “\\\(letter)”")
    case "^", "$":
      throw PatternMistake(
        start, "a pattern always matches the whole text; a “\(letter)” is written “\\\(letter)”")
    default: return .letter(LetterSet(letter))
    }
  }

  private mutating func group(from start: Int) throws(PatternMistake) -> PatternTree {
    if next == "?" {
      guard index + 1 < letters.count, letters[index + 1] == ":" else {
        throw PatternMistake(start, "groups that begin with “(?” are not read, but for “(?:”")
      }
      index += 2
    }
    guard depth < 50 else {
      throw PatternMistake(start, "groups stand in groups more than 50 deep")
    }
    depth += 1
    defer { depth -= 1 }
    let tree = try alternatives()
    guard skip(")") else { throw PatternMistake(start, "this “(” is never closed") }
    return tree
  }

  private mutating func counted(_ tree: PatternTree) throws(PatternMistake) -> PatternTree {
    let start = index
    let repeated: PatternTree
    switch next {
    case "*": repeated = .repeated(tree, least: 0, most: nil)
    case "+": repeated = .repeated(tree, least: 1, most: nil)
    case "?": repeated = .repeated(tree, least: 0, most: 1)
    case "{": repeated = try braces(tree)
    default: return tree
    }
    index += 1
    if let letter = next, ["*", "+", "?", "{"].contains(letter) {
      throw PatternMistake(
        letter == "?" ? start : index, "what is counted already cannot be counted again")
    }
    return repeated
  }

  /// `{2}`, `{2,}` or `{2,4}`; leaves its closing brace.
  private mutating func braces(_ tree: PatternTree) throws(PatternMistake) -> PatternTree {
    let start = index
    index += 1
    let least = number()
    var most = least
    if skip(",") { most = next == "}" ? nil : number() ?? -1 }
    guard next == "}", let least, most != -1 else {
      throw PatternMistake(start, "a count is written like “{2}”, “{2,}” or “{2,4}”")
    }
    guard most.map({ $0 >= least }) ?? true else {
      throw PatternMistake(start, "this count ends below its beginning")
    }
    return .repeated(tree, least: least, most: most)
  }

  private mutating func number() -> Int? {
    let start = index
    while let letter = next, "0"..."9" ~= letter { index += 1 }
    guard 1...4 ~= index - start else { return nil }
    return letters[start..<index].reduce(0) { $0 * 10 + Int($1.value - 0x30) }
  }
}

extension PatternParser {
  private var next: Unicode.Scalar? { index < letters.count ? letters[index] : nil }

  private mutating func skip(_ letter: Unicode.Scalar) -> Bool {
    guard next == letter else { return false }
    index += 1
    return true
  }

  /// What stands behind a backslash.
  private mutating func escaped(from start: Int) throws(PatternMistake) -> LetterSet {
    guard let letter = next else {
      throw PatternMistake(start, "there is nothing behind this backslash")
    }
    index += 1
    if let set = LetterSet.named(letter) { return set }
    if letter == "t" { return LetterSet("\t") }
    let isSign = letter.isASCII && !LetterSet.wordLetters.contains(letter.value)
    guard isSign, letter.value > 0x20 else {
      throw PatternMistake(start, "“\\\(letter)” is not read in patterns")
    }
    return LetterSet(letter)
  }

  /// `[A-Z0-9_-]`, behind its bracket.
  private mutating func letterClass(from start: Int) throws(PatternMistake) -> LetterSet {
    let isNegated = skip("^")
    var ranges: [ClosedRange<UInt32>] = []
    while let letter = next, letter != "]" {
      let place = index
      let low = try classPart()
      let isRange = next == "-" && index + 1 < letters.count && letters[index + 1] != "]"
      guard isRange else {
        ranges += low.ranges
        continue
      }
      index += 1
      let high = try classPart()
      guard let first = low.only, let last = high.only, first <= last else {
        throw PatternMistake(place, "this range of letters runs from a later one to an earlier one")
      }
      ranges.append(first...last)
    }
    guard skip("]") else { throw PatternMistake(start, "this “[” is never closed") }
    guard !ranges.isEmpty else { throw PatternMistake(start, "there is no letter in this class") }
    return LetterSet(ranges, isNegated: isNegated)
  }

  private mutating func classPart() throws(PatternMistake) -> LetterSet {
    let start = index
    guard let letter = next else { throw PatternMistake(start, "a class ends too early") }
    index += 1
    switch letter {
    case "\\": return try escaped(from: start)
    case "[":
      throw PatternMistake(start, "classes do not stand in classes; a “[” is written “\\[”")
    default: return LetterSet(letter)
    }
  }
}

extension LetterSet {
  /// Its letter, if there is one only.
  fileprivate var only: UInt32? {
    ranges.count == 1 && ranges[0].count == 1 && !isNegated ? ranges[0].lowerBound : nil
  }
}
