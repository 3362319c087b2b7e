@testable import Endpoint
import Forms

/// The parsers of what visitors send.

func fuzzURLEncoded(_ bytes: [UInt8]) {
  var reader = URLEncodedReader()
  let whole = Result { () throws(IntakeFault) in
    try reader.push(bytes)
    return try reader.finish()
  }
  precondition(reader.steps <= bytes.count, "a byte is looked at twice")
  for size in [1, 3] {
    let pieced = Result { () throws(IntakeFault) in
      var reader = URLEncodedReader()
      for piece in pieces(of: bytes, size) { try reader.push(piece) }
      return try reader.finish()
    }
    precondition(pieced == whole, "pieces give another result")
  }
  guard case .success(let sent) = whole else { return }
  precondition(sent.values.allSatisfy { !$0.text.utf8.contains(0) && isName($0.name) })
}

/// The first byte decides the size of the pieces.
func fuzzMultipart(_ input: [UInt8]) {
  guard let first = input.first else { return }
  let bytes = Array(input.dropFirst())
  let whole = partsOutcome(bytes, size: bytes.count + 1)
  let pieced = partsOutcome(bytes, size: 1 + Int(first))
  precondition(whole == pieced, "pieces give another result")
}

private func partsOutcome(_ bytes: [UInt8], size: Int) -> Result<Pieces, IntakeFault> {
  var reader = MultipartReader(boundary: Array("b".utf8))
  var parts = Pieces()
  let result = Result { () throws(IntakeFault) in
    for piece in pieces(of: bytes, size) { try reader.push(piece, to: &parts) }
    try reader.finish()
    return parts
  }
  precondition(reader.steps <= 2 * bytes.count, "a byte is looked at three times")
  precondition(parts.count <= bytes.count, "more content than was sent")
  return result
}

private struct Pieces: PartReceiver, Equatable {
  var all: [[UInt8]] = []
  var headers: [PartHeader] = []
  var ended = 0
  var count: Int { all.reduce(0) { $0 + $1.count } }

  mutating func begin(_ part: PartHeader) {
    precondition(ended == all.count, "a part begins in another")
    headers.append(part)
    all.append([])
  }

  mutating func take(_ bytes: ArraySlice<UInt8>) { all[all.count - 1] += bytes }
  mutating func end() { ended += 1 }
}

func fuzzContentType(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  guard let encoding = try? FormEncoding(contentType: text) else { return }
  guard case .multipart(let boundary) = encoding else { return }
  precondition((1...70).contains(boundary.count) && !boundary.contains { $0 < 0x20 || $0 > 0x7E })
}

func fuzzDisposition(_ bytes: [UInt8]) {
  let lines = bytes.split(separator: 0x0A).map(Array.init)
  guard let part = try? PartHeader(lines), let name = part.fileName, !name.isEmpty else { return }
  precondition(FileName.cleaned(name) == name, "a name was not clean")
}

func fuzzFileName(_ bytes: [UInt8]) {
  let name = FileName.cleaned(String(decoding: bytes, as: UTF8.self))
  precondition(!name.isEmpty && name.count <= 150, "a name of no length")
  precondition(!name.utf8.contains { $0 < 0x20 || $0 == 0x2F || $0 == 0x5C || $0 == 0x7F })
  precondition(!name.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
  precondition(FileName.cleaned(name) == name, "cleaned twice is not cleaned once")
}

private func pieces(of bytes: [UInt8], _ size: Int) -> [[UInt8]] {
  stride(from: 0, to: bytes.count, by: size).map {
    Array(bytes[$0..<min($0 + size, bytes.count)])
  }
}

private func isName(_ name: String) -> Bool {
  (1...64).contains(name.utf8.count) && !name.contains("[") && !name.contains(" ")
}

/// What is read is written as the same letters.
func fuzzBase64URL(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  var again: [UInt8] = []
  if let read = Base64URL.bytes(text) {
    Base64URL.append(read, to: &again)
    precondition(String(decoding: again, as: UTF8.self) == text, "two texts for the same bytes")
  }
  var written: [UInt8] = []
  Base64URL.append(bytes, to: &written)
  precondition(written.count == Base64URL.length(of: bytes.count), "another length")
  precondition(Base64URL.bytes(String(decoding: written, as: UTF8.self)) == bytes, "not the same")
}
