import Glibc

/// A text as libcmark is to see it, cut into lines as libcmark cuts them.
struct PageText {
  let bytes: [UInt8]
  /// Where each line begins, and at the end where a next one would.
  private let starts: [Int32]
  /// Where each line came from. Empty if the lines are those of the file.
  let origins: [LineOrigin]
  /// How many lines at the top hold table cells and notes; the page begins below them.
  let preludeLines: Int

  init(_ bytes: [UInt8], origins: [LineOrigin] = [], preludeLines: Int = 0) {
    (self.bytes, self.origins, self.preludeLines) = (bytes, origins, preludeLines)
    starts = lineStarts(in: bytes)
  }

  var lineCount: Int { starts.count - 1 }

  /// The bytes of a line, counted from 1, with the line break.
  func wholeLine(_ number: Int) -> Range<Int> {
    guard number >= 1, number <= lineCount else { return 0..<0 }
    return Int(starts[number - 1])..<Int(starts[number])
  }

  /// The bytes of a line, counted from 1, without the line break.
  func line(_ number: Int) -> Range<Int> {
    let whole = wholeLine(number)
    var end = whole.upperBound
    while end > whole.lowerBound, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return whole.lowerBound..<end
  }

  func origin(ofLine number: Int) -> LineOrigin {
    guard origins.indices.contains(number - 1) else { return LineOrigin(line: number) }
    return origins[number - 1]
  }
}

/// Where a line that libcmark sees came from, and what it stands for.
struct LineOrigin {
  enum Role: Equatable {
    case text
    /// What stood here was taken out.
    case hidden
    case tableHead(Int), tableRow(Int)
  }

  var line: Int
  /// What to add to a byte's offset in the line to have it in the file's line.
  var shift = 0
  var role = Role.text
}

/// 32 bits, as libcmark itself takes no text longer than that counts.
///
/// A line ends at LF, CR or CRLF (CommonMark 0.30 §2.1).
private func lineStarts(in bytes: [UInt8]) -> [Int32] {
  var starts: [Int32] = []
  starts.reserveCapacity(bytes.count / 48 + 2)
  bytes.withUnsafeBytes { buffer in
    guard let base = buffer.baseAddress else { return }
    let hasReturns = memchr(base, 0x0D, buffer.count) != nil
    var start = 0
    while start < buffer.count {
      starts.append(Int32(start))
      let newline = memchr(base + start, 0x0A, buffer.count - start)
      let end = newline.map { UnsafeRawPointer($0) - base + 1 } ?? buffer.count
      if hasReturns {
        // A lone CR is a line break too; one before the LF belongs to it.
        for index in start..<end where buffer[index] == 0x0D {
          if index + 1 < end, buffer[index + 1] != 0x0A { starts.append(Int32(index + 1)) }
        }
      }
      start = end
    }
  }
  starts.append(Int32(bytes.count))
  return starts
}
