/// Text of HTML with `&amp;`, `&#38;` and the like as the characters they stand for.
///
/// The names are those that `MarkdownDocument` writes and a few that people write by hand; any
/// other stays as it is.
func undoneEntities(_ text: ArraySlice<UInt8>) -> [UInt8] {
  guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
  var result: [UInt8] = []
  result.reserveCapacity(text.count)
  var index = text.startIndex
  while index < text.endIndex {
    if text[index] == UInt8(ascii: "&"),
      // No name that is known is longer.
      let end = text[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
      let scalar = scalar(ofEntity: text[(index + 1)..<end])
    {
      result.append(contentsOf: Array(String(Character(scalar)).utf8))
      index = end + 1
    } else {
      result.append(text[index])
      index += 1
    }
  }
  return result
}

private func scalar(ofEntity name: ArraySlice<UInt8>) -> Unicode.Scalar? {
  let name = String(decoding: name, as: UTF8.self)
  guard name.hasPrefix("#") else { return entities[name] }
  let digits = name.dropFirst()
  let number =
    digits.first == "x" || digits.first == "X"
    ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
  return number.flatMap(Unicode.Scalar.init)
}

private let entities: [String: Unicode.Scalar] = [
  "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
  "copy": "\u{A9}", "middot": "\u{B7}", "times": "\u{D7}", "euro": "\u{20AC}", "pound": "\u{A3}",
  "ndash": "\u{2013}", "mdash": "\u{2014}", "hellip": "\u{2026}", "bull": "\u{2022}",
  "lsquo": "\u{2018}", "rsquo": "\u{2019}", "ldquo": "\u{201C}", "rdquo": "\u{201D}",
]
