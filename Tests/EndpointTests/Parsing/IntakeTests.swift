import Endpoint
import Forms
import Testing

struct IntakeTests {
  private let plain = Intake()

  @Test func `takes what was typed`() async throws {
    let expected = Sent(values: [Sent.Value("name", "Ada"), Sent.Value("note", "a\r\nb")])
    let encoded = FormPost.urlencoded("name=Ada&note=a%0D%0Ab")
    let parts = FormPost.multipart([.text("name", "Ada"), .text("note", "a\r\nb")])
    #expect(await plain.outcome(encoded.request()) == .success(expected))
    #expect(await plain.outcome(parts.request()) == .success(expected))
  }

  @Test(arguments: ["GET", "HEAD", "PUT", "DELETE", "post", ""])
  func `form-F4 another method is 405`(method: String) async {
    let fault = await plain.outcome(FormPost.urlencoded("a=1").request(method: method))
    #expect(fault.reason == .wrongMethod(allowed: ["POST"]))
    #expect(IntakeFault(.wrongMethod(allowed: ["POST"])).status == 405)
  }

  @Test(
    arguments: [
      nil, "", "-1", "+5", " 5", "5 ", "0x5", "1e3", "5,5", "1234567890", "٣", "5\r\n",
    ] as [String?])
  func `form-3.2 a length that is none is 411`(text: String?) async {
    #expect(RequestBody.length(announced: text) == nil)
    var request = FormPost.urlencoded("a=1").request()
    request.body = .none
    #expect(await plain.outcome(request).reason == .noLength)
    #expect(IntakeFault(.noLength).status == 411)
  }

  @Test(arguments: [("0", 0), ("007", 7), ("999999999", 999_999_999)])
  func `form-3.1 a length is 1 to 9 digits`(text: String, length: Int) {
    #expect(RequestBody.length(announced: text) == length)
  }

  @Test func `form-3.1 no type is 415`() async {
    var request = FormPost.urlencoded("a=1").request()
    request.headers = [:]
    #expect(await plain.outcome(request).reason == .wrongType)
  }

  @Test(arguments: [-1, 0, 1], [true, false])
  func `form-3.1 body without files is at most 256 KiB`(more: Int, isMultipart: Bool) async {
    let size = 262_144 + more
    let empty = isMultipart ? FormPost.multipart([.text("a", "")]) : FormPost.urlencoded("a=&a=")
    // Several values, as each has a limit of its own.
    let text = String(repeating: "x", count: 60_000)
    let count = 4
    var post: FormPost
    if isMultipart {
      post = FormPost.multipart((0..<count).map { _ in .text("a", text) })
      let rest = size - post.body.count - (empty.body.count - "--b0undary--\r\n".utf8.count)
      post = FormPost.multipart(
        (0..<count).map { _ in .text("a", text) }
          + [.text("a", String(repeating: "x", count: rest))])
    } else {
      let full = (0..<count).map { _ in "a=\(text)&" }.joined()
      post = FormPost.urlencoded(
        full + "a=" + String(repeating: "x", count: size - full.utf8.count - 2))
    }
    #expect(post.body.count == size)
    #expect(await plain.outcome(post.request()).reason == (more <= 0 ? nil : .bodyTooLarge))
  }

  @Test func `form-3.1 an announced length over the limit is refused unread`() async {
    let request = Request(
      method: "POST", path: "/", headers: ["content-type": "multipart/form-data; boundary=b"],
      body: RequestBody(length: 12_582_913, pieces: [], then: .tooSlow))
    let intake = Intake(fileFields: ["photo"])
    #expect(await intake.outcome(request).reason == .bodyTooLarge)
  }

  @Test(arguments: [-1, 1])
  func `form-3.1 a body of another length than announced is 400`(more: Int) async {
    let post = FormPost.urlencoded("a=1")
    let found = await plain.outcome(post.request(length: 3 + more))
    #expect(found.reason == .malformed(more > 0 ? .cutShort : .tooLong))
  }

  @Test func `form-3.1 a body that comes too slowly is 408`() async {
    var request = FormPost.urlencoded("a=1").request()
    request.body = RequestBody(length: 10, pieces: [Array("a=1".utf8)], then: .tooSlow)
    #expect(await plain.outcome(request).reason == .tooSlow)
    #expect(IntakeFault(.tooSlow).status == 408)
  }

  @Test(arguments: [199, 200, 201])
  func `form-3.1 values in parts are at most 200`(count: Int) async {
    let post = FormPost.multipart((1...count).map { .text("f\($0)", "") })
    #expect(await plain.outcome(post.request()).reason == (count <= 200 ? nil : .tooManyValues))
  }

  @Test(arguments: [[0xC3, 0x28], [0xED, 0xA0, 0x80], [0xF0, 0x82, 0x82, 0xAC], [0xFF]])
  func `form-3.1 text in a part is UTF-8`(bytes: [UInt8]) async {
    let post = FormPost.multipart([.init(disposition: "name=a", bytes: bytes)])
    #expect(await plain.outcome(post.request()).reason == .malformed(.text))
  }

  @Test func `form-3.1 NUL in a part is 400`() async {
    let post = FormPost.multipart([.text("a", "x\u{0}y")])
    #expect(await plain.outcome(post.request()).reason == .malformed(.controlByte))
  }

  @Test func `form-3.1 a name that is none is 422, and the rest shown back`() async {
    let post = FormPost.multipart([.text("a[b]", "x"), .text("note", "kept")])
    let found = await plain.outcome(post.request())
    #expect(found.reason == .badName)
    guard case .failure(let fault) = found else { return }
    #expect(fault.status == 422)
    #expect(fault.sent.values == [Sent.Value("note", "kept")])
  }
}
