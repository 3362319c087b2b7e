/// How many words a text has, counted on its bytes.
///
/// Chinese and Japanese put no spaces between words: there each character is one, as it is
/// counted in print.
func countWords(in text: [UInt8]) -> Int {
  var count = 0
  var isInWord = false
  for byte in text {
    switch byte {
    case 0...0x20: isInWord = false
    // U+3000 to U+9FFF: kana and ideographs.
    case 0xE3...0xE9:
      count += 1
      isInWord = false
    case 0x80...0xBF: break
    default:
      if !isInWord { count += 1 }
      isInWord = true
    }
  }
  return count
}
