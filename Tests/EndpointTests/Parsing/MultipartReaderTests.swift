import Endpoint
import Testing

/// Writes down what a reader hands on.
struct Recorder: PartReceiver, Equatable {
  var parts: [[UInt8]] = []
  var names: [String] = []
  var ended = 0

  mutating func begin(_ part: PartHeader) {
    names.append(part.name)
    parts.append([])
  }

  mutating func take(_ bytes: ArraySlice<UInt8>) { parts[parts.count - 1] += bytes }
  mutating func end() { ended += 1 }

  var texts: [String] { parts.map { String(decoding: $0, as: UTF8.self) } }
}

struct MultipartReaderTests {
  private func read(
    _ body: [UInt8], boundary: String = "b", pieces: Int = 4096
  ) throws(IntakeFault) -> Recorder {
    var reader = MultipartReader(boundary: Array(boundary.utf8))
    var recorder = Recorder()
    for piece in body.pieces(of: pieces) { try reader.push(piece, to: &recorder) }
    try reader.finish()
    return recorder
  }

  private func read(_ text: String) throws(IntakeFault) -> Recorder { try read(Array(text.utf8)) }

  private func fault(_ text: String) -> IntakeFault.Reason? {
    reason { () throws(IntakeFault) in try read(text) }
  }

  private let head = "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n"

  @Test(arguments: [
    "", "x", "\r\n", "\r\n--", "\r\n-", "\r", "--b", "--b--", "x--b", "\n--b", "\r--b", "\r\r\n--",
    "a\r\nb\r\n", "\r\n\r\n--\r\n", "\r\n--B",
  ])
  func `form-3.2 what is no boundary is content`(content: String) throws {
    let found = try read(head + content + "\r\n--b--\r\n")
    #expect(found.texts == [content])
    #expect(found.ended == 1)
  }

  @Test(arguments: ["\r\n--c", "\r\n--bx", "\r\n--b-", "\r\n--b \r\n", "\r\n--b\n"])
  func `form-3.2 what begins like a boundary must be one`(content: String) {
    let expected: IntakeFault.Reason? = content == "\r\n--c" ? nil : .malformed(.boundary)
    #expect(fault(head + content + "\r\n--b--\r\n") == expected)
  }

  @Test func `a body without parts is one`() throws {
    #expect(try read("--b--").texts.isEmpty)
    #expect(try read("\r\n--b--\r\n").texts.isEmpty)
  }

  @Test func `form-3.2 a body cut anywhere is 400`() {
    let body = Array((head + "one\r\n" + head + "two\r\n--b--").utf8)
    for count in 0..<body.count {
      let found = reason { () throws(IntakeFault) in try read(Array(body[..<count])) }
      #expect(found == .malformed(.cutShort), "cut behind \(count)")
    }
    #expect((try? read(body))?.texts == ["one", "two"])
  }

  @Test(arguments: [1023, 1024, 1025])
  func `form-3.2 preamble and epilogue are at most 1 KiB together`(count: Int) {
    let expected: IntakeFault.Reason? = count <= 1024 ? nil : .malformed(.aroundParts)
    for before in [0, 1, 2, 500, 1022, count] {
      let preamble = String(repeating: "p", count: before)
      let epilogue = String(repeating: "\n", count: count - before)
      let start = before == 0 ? "" : preamble + "\r\n"
      #expect(fault(start + "--b--" + epilogue) == expected, "\(before) before")
    }
  }

  @Test(arguments: ["\r\n", "\r", "\n", "-"])
  func `form-3.2 a mebibyte around the parts is refused at once`(unit: String) {
    let much = Array(String(repeating: unit, count: 1 << 20).utf8)
    var reader = MultipartReader(boundary: Array("b".utf8))
    var recorder = Recorder()
    let found = reason { () throws(IntakeFault) in
      for piece in much.pieces(of: 1024) { try reader.push(piece, to: &recorder) }
    }
    #expect(found == .malformed(.aroundParts))
    #expect(reader.steps <= 3 * 1024 * 2)
  }

  @Test(arguments: [219, 220, 221])
  func `form-3.2 parts are at most 220`(count: Int) {
    let body = String(repeating: head + "x\r\n", count: count) + "--b--"
    #expect(fault(body) == (count <= 220 ? nil : .malformed(.tooManyParts)))
  }

  @Test(arguments: [7, 8, 9, 10_000])
  func `form-3.2 headers of a part are at most 8`(count: Int) {
    let more = String(repeating: "X: y\r\n", count: count - 1)
    let body = "--b\r\n\(more)Content-Disposition: form-data; name=a\r\n\r\nx\r\n--b--"
    #expect(fault(body) == (count <= 8 ? nil : .malformed(.tooManyHeaders)))
  }

  @Test(arguments: [1023, 1024, 1025, 1 << 20])
  func `form-3.2 a header is at most 1 KiB`(count: Int) {
    let long = "X: " + String(repeating: "y", count: count - 3)
    let body = "--b\r\n\(long)\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--b--"
    #expect(fault(body) == (count <= 1024 ? nil : .malformed(.headerTooLong)))
  }

  @Test(arguments: [
    "--b\r\nContent-Disposition: form-data; name=a\n\nx\r\n--b--",
    "--b\r\nContent-Disposition: form-data; name=a\r\rx\r\n--b--",
    "--b\r\nContent-Disposition: form-data; name=a\u{0}\r\n\r\nx\r\n--b--",
  ])
  func `form-3.2 only CR LF ends a header`(body: String) {
    #expect(fault(body) == .malformed(.header))
  }

  @Test func `pieces of every size give the same`() throws {
    let body = Array(
      ("preamble\r\n-\r\n" + head + "one\r\n--\r\r\n--B\r\n" + head + "\r\n"
        + head + "\r\n-\r\n--\r\n--b--\r\nepilogue").utf8)
    let whole = try read(body)
    #expect(whole.texts == ["one\r\n--\r\r\n--B", "", "\r\n-\r\n--"])
    for size in 1...body.count { #expect(try read(body, pieces: size) == whole, "of \(size)") }
  }

  @Test(arguments: ["\r\n--boundar", "\r", "\r\n", "\r\n-", "-", "x", "\r\n--boundarx"])
  func `form-3.2 looks at every byte at most twice`(unit: String) throws {
    for pieces in [1, 7, 4096] {
      let content = String(repeating: unit, count: 3000)
      let start = "--boundary\r\nContent-Disposition: form-data; name=a\r\n\r\n"
      let body = Array((start + content + "\r\n--boundary--").utf8)
      var reader = MultipartReader(boundary: Array("boundary".utf8))
      var recorder = Recorder()
      for piece in body.pieces(of: pieces) { try reader.push(piece, to: &recorder) }
      try reader.finish()
      #expect(recorder.texts == [content])
      #expect(reader.steps <= 2 * body.count)
    }
  }
}
