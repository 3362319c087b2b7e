import Vocabulary

/// Turns places in the text that libcmark saw into places in the author's file.
struct Places {
  private let file: PageText
  private let firstLine: Int
  private let lifting: Lifting?
  /// The last answer: links come in the order of the text, so counting goes on from there.
  private var counted = (line: 0, offset: 0, column: 1)

  init(file: PageText, firstLine: Int, lifting: Lifting?) {
    (self.file, self.firstLine, self.lifting) = (file, firstLine, lifting)
  }

  /// The file's bytes from a place in `text` to the end of that line, and where they begin.
  func source(line: Int, offset: Int, in text: PageText) -> (bytes: Range<Int>, place: FilePlace) {
    let place = filePlace(line: line, offset: offset, in: text)
    let whole = file.line(place.line)
    return (min(whole.lowerBound + place.offset, whole.upperBound)..<whole.upperBound, place)
  }

  func filePlace(line: Int, offset: Int, in text: PageText) -> FilePlace {
    let origin = text.origin(ofLine: line)
    let lifted = max(0, offset + origin.shift)
    let shift = lifting?.shift(line: origin.line, before: lifted) ?? 0
    return FilePlace(line: origin.line, offset: max(0, lifted + shift))
  }

  mutating func position(_ place: FilePlace) -> TextPosition {
    if counted.line != place.line || counted.offset > place.offset {
      counted = (place.line, 0, 1)
    }
    let line = file.line(place.line)
    let end = min(line.lowerBound + place.offset, line.upperBound)
    var index = min(line.lowerBound + counted.offset, end)
    while index < end {
      // Every byte begins a character but those that continue one.
      if file.bytes[index] & 0xC0 != 0x80 { counted.column += 1 }
      index += 1
    }
    counted.offset = place.offset
    return TextPosition(line: place.line + firstLine - 1, column: counted.column)
  }

  /// The line of the author's file that a line of `text` was.
  func fileLine(_ line: Int, in text: PageText) -> Int {
    text.origin(ofLine: line).line + firstLine - 1
  }

  mutating func position(line: Int, offset: Int, in text: PageText) -> TextPosition {
    position(filePlace(line: line, offset: offset, in: text))
  }
}

/// A byte in the author's file: its line, counted from 1, and its offset there.
struct FilePlace: Equatable {
  let line: Int
  let offset: Int
}
