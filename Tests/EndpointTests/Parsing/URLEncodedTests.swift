import Endpoint
import Forms
import Testing

struct URLEncodedTests {
  private func read(_ text: String) throws -> [String] {
    try URLEncodedReader.read(Array(text.utf8)).values.map { "\($0.name)=\($0.text)" }
  }

  @Test(arguments: [
    ("a=1&b=2", ["a=1", "b=2"]),
    ("a=1&a=2", ["a=1", "a=2"]),
    ("a=x+y%20z%2B", ["a=x y z+"]),
    ("a", ["a="]),
    ("a=", ["a="]),
    ("a=b=c", ["a=b=c"]),
    ("&&a=1&", ["a=1"]),
    ("", []),
    ("%61=%c3%A4", ["a=ä"]),
    ("a=ä", ["a=ä"]),
    ("a=%0D%0A", ["a=\r\n"]),
  ])
  func `reads what browsers write`(text: String, values: [String]) throws {
    #expect(try read(text) == values)
  }

  @Test func `form-3.1 urlencoded is decoded once`() throws {
    #expect(try read("a=%2541") == ["a=%41"])
  }

  @Test(
    arguments: [
      ("a=%zz", .percentEscape), ("a=%4", .percentEscape), ("a=%", .percentEscape),
      ("a=%&b=1", .percentEscape), ("%=a", .percentEscape), ("a=%4%31", .percentEscape),
      ("a=%C3%28", .text), ("a=%F0%82%82%AC", .text), ("a=%C0%80", .text),
      ("a=%ED%A0%80", .text), ("a=%F4%90%80%80", .text), ("a=%FF", .text), ("%C3=a", .text),
      ("a=%00", .controlByte), ("a%00=1", .controlByte), ("a=\n", .controlByte),
      ("a=b c", .controlByte), ("a=\u{7F}", .controlByte),
    ] as [(String, IntakeFault.Malformation)])
  func `form-3.1 urlencoded malformed is 400`(
    text: String, malformation: IntakeFault.Malformation
  ) {
    #expect(
      reason { () throws(IntakeFault) in try URLEncodedReader.read(Array(text.utf8)) }
        == .malformed(malformation))
    #expect(IntakeFault(.malformed(malformation)).status == 400)
  }

  @Test(arguments: [199, 200, 201])
  func `form-3.1 fields are at most 200`(count: Int) throws {
    let text = (1...count).map { "f\($0)=1" }.joined(separator: "&")
    if count <= 200 {
      #expect(try read(text).count == count)
    } else {
      let fault = #expect(throws: IntakeFault.self) { try read(text) }
      #expect(fault?.reason == .tooManyValues)
      #expect(fault?.status == 422)
      #expect(fault?.sent.values.count == 200)
    }
  }

  @Test(arguments: [63, 64, 65])
  func `form-3.1 names are at most 64 long`(count: Int) throws {
    let name = String(repeating: "n", count: count)
    let found = reason { () throws(IntakeFault) in
      try URLEncodedReader.read(Array("\(name)=1".utf8))
    }
    #expect(found == (count <= 64 ? nil : .badName))
  }

  @Test(arguments: ["a[b]", "a b", "ä", "a/b", "=1", "a%5Bb%5D", "$where"])
  func `form-3.1 names are letters, digits and three signs`(name: String) {
    let text = "good=1&\(name.replacing(" ", with: "+"))=1"
    let fault = #expect(throws: IntakeFault.self) { try read(text) }
    #expect(fault?.reason == .badName)
    #expect(fault?.sent.values == [Sent.Value("good", "1")])
  }

  @Test func `form-3.1 a name that means something elsewhere is a name like any other`() throws {
    #expect(try read("__proto__=1") == ["__proto__=1"])
  }

  @Test(arguments: [-1, 0, 1])
  func `form-3.1 body has its limit`(more: Int) {
    var limits = IntakeLimits()
    limits.body = 1000
    let text = "a=" + String(repeating: "x", count: 998 + more)
    let found = reason { () throws(IntakeFault) in
      try URLEncodedReader.read(Array(text.utf8), limits: limits)
    }
    #expect(found == (more <= 0 ? nil : .bodyTooLarge))
    #expect(IntakeFault(.bodyTooLarge).status == 413)
  }

  @Test(arguments: [-1, 0, 1])
  func `form-3.1 a value has its limit, and is shown back`(more: Int) throws {
    var limits = IntakeLimits()
    limits.value = 10
    let text = String(repeating: "x", count: 10 + more)
    let body = Array("a=\(text)&b=2".utf8)
    if more <= 0 {
      #expect(try URLEncodedReader.read(body, limits: limits)["a"] == text)
    } else {
      let fault = #expect(throws: IntakeFault.self) {
        try URLEncodedReader.read(body, limits: limits)
      }
      #expect(fault?.reason == .valueTooLong(field: "a"))
      #expect(fault?.field == "a")
      #expect(fault?.sent.values == [Sent.Value("a", text), Sent.Value("b", "2")])
    }
  }

  @Test func `form-3.1 limits are those of the reference`() {
    let limits = IntakeLimits()
    #expect(limits.body == 262_144)
    #expect(limits.bodyWithFiles == 12_582_912)
    #expect(limits.file == 5_242_880)
    #expect(
      [limits.files, limits.values, limits.parts, limits.query, limits.path]
        == [5, 200, 220, 2048, 512])
  }

  @Test(arguments: ["a=%41%c3%a4+b&c&&d=e%2541", "a=%F0%82%82%AC", "a[]=1&b=%zz", ""])
  func `pieces of every size give the same`(text: String) {
    let bytes = Array(text.utf8)
    let whole = Result { () throws(IntakeFault) in try URLEncodedReader.read(bytes) }
    for size in 1...max(1, bytes.count) {
      let pieced = Result { () throws(IntakeFault) in
        var reader = URLEncodedReader()
        for piece in bytes.pieces(of: size) { try reader.push(piece) }
        return try reader.finish()
      }
      #expect(pieced == whole, "pieces of \(size)")
    }
  }

  @Test(arguments: ["%41", "&", "=", "+", "a=1&", "%"])
  func `looks at every byte once`(unit: String) {
    let bytes = Array(String(repeating: unit, count: 10_000).utf8)
    var reader = URLEncodedReader()
    try? reader.push(bytes)
    #expect(reader.steps <= bytes.count)
  }
}
