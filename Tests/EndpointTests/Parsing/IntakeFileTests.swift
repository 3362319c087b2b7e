import Endpoint
import Forms
import Testing

struct IntakeFileTests {
  private let fields: Set<String> = ["f1", "f2", "f3", "f4", "f5", "f6"]

  private func intake(_ memory: MemorySink, fileSize: Int = 5 * 1024 * 1024) -> Intake {
    var limits = IntakeLimits()
    limits.file = fileSize
    return Intake(limits: limits, fileFields: fields, sink: memory.sink)
  }

  @Test func `hands a file on as it comes`() async throws {
    let memory = MemorySink()
    let bytes = (0..<2000).map { UInt8($0 % 251) }
    let post = FormPost.multipart([.text("note", "x"), .file("f1", "a b.pdf", bytes)])
    let sent = try await intake(memory).read(post.request(pieces: 100))
    let file = try #require(sent.files.first)
    #expect((file.field, file.name, file.size) == ("f1", "a b.pdf", 2000))
    #expect(file.head == Array(bytes.prefix(512)))
    #expect(memory.files == [file.storedName: bytes])
    #expect(sent.values == [Sent.Value("note", "x")])
  }

  @Test func `pieces of every size give the same`() async {
    let post = FormPost.multipart([
      .text("note", "ä\r\n--b"), .file("f1", "a.txt", Array("\r\n--b0undar\r\n".utf8)),
      .file("f2", "", []), .file("f3", "empty.csv", []),
    ])
    let whole = MemorySink()
    let expected = await intake(whole).outcome(post.request())
    #expect(expected.sent?.files.map(\.field) == ["f1", "f3"])
    for size in 1...post.body.count {
      let memory = MemorySink()
      #expect(await intake(memory).outcome(post.request(pieces: size)) == expected)
      #expect(memory.files == whole.files)
    }
  }

  @Test func `form-3.1 a field without a file costs nothing`() async throws {
    let memory = MemorySink()
    let post = FormPost.multipart(fields.sorted().map { .file($0, "", []) } + [.text("a", "1")])
    let sent = try await intake(memory).read(post.request())
    #expect(sent.files.isEmpty)
    #expect(memory.begun == 0)
  }

  @Test func `form-3.2 a file without a name is a file`() async throws {
    let memory = MemorySink()
    let post = FormPost.multipart([.file("f1", "", [1, 2])])
    let sent = try await intake(memory).read(post.request(pieces: 1))
    #expect(sent.files.map(\.name) == ["file"])
  }

  @Test(arguments: [4, 5, 6])
  func `form-3.1 files are at most 5`(count: Int) async {
    let memory = MemorySink()
    let post = FormPost.multipart(
      (1...count).map { .file("f\($0)", "x.pdf", [1]) } + [.text("note", "kept")])
    let found = await intake(memory).outcome(post.request())
    #expect(found.reason == (count <= 5 ? nil : .tooManyFiles(field: "f6")))
    #expect(memory.files.count == (count <= 5 ? count : 0), "no file is left")
    if case .failure(let fault) = found {
      #expect((fault.status, fault.field) == (422, "f6"))
      #expect(fault.sent == Sent(values: [Sent.Value("note", "kept")]))
    }
  }

  @Test(arguments: [-1, 0, 1])
  func `form-3.1 a file has its limit`(more: Int) async {
    let memory = MemorySink()
    let big = [UInt8](repeating: 7, count: 3000 + more)
    let post = FormPost.multipart([
      .file("f1", "x.pdf", [1]), .file("f2", "y.pdf", big), .text("note", "kept"),
    ])
    let found = await intake(memory, fileSize: 3000).outcome(post.request(pieces: 1000))
    #expect(found.reason == (more <= 0 ? nil : .fileTooLarge(field: "f2")))
    #expect(memory.files.count == (more <= 0 ? 2 : 0), "no file is left")
    if case .failure(let fault) = found {
      #expect((fault.status, fault.field) == (413, "f2"))
      #expect(fault.sent["note"] == "kept")
    }
  }

  @Test func `form-3.2 two files for one field are 422`() async {
    let memory = MemorySink()
    for second in [[], [2]] as [[UInt8]] {
      let post = FormPost.multipart([
        .file("f1", "x.pdf", [1]), .file("f1", second.isEmpty ? "" : "y.pdf", second),
      ])
      let found = await intake(memory).outcome(post.request())
      #expect(found.reason == .fileTwice(field: "f1"))
      #expect(memory.files.isEmpty)
    }
    #expect(IntakeFault(.fileTwice(field: "f1")).status == 422)
  }

  @Test func `form-3.1 a file that is not asked for is never written`() async {
    let memory = MemorySink()
    let post = FormPost.multipart([.file("other", "x.pdf", [1])])
    #expect(
      await intake(memory).outcome(post.request()).reason == .unexpectedFile(field: "other"))
    #expect(memory.begun == 0)
  }

  @Test func `form-3.2 a body cut anywhere leaves no file`() async {
    let post = FormPost.multipart([.file("f1", "x", [1, 2]), .file("f2", "y", [3])])
    for count in 0..<(post.body.count - 2) {
      let memory = MemorySink()
      var cut = post
      cut.body = Array(post.body[..<count])
      let found = await intake(memory).outcome(cut.request(length: post.body.count))
      #expect(found.reason == .malformed(.cutShort))
      #expect(memory.files.isEmpty, "cut behind \(count)")
    }
  }

  @Test func `form-3.2 a refused part leaves no file of an earlier one`() async {
    let memory = MemorySink()
    let post = FormPost.multipart([
      .file("f1", "x", [1, 2]), .init(disposition: "name=a; name=b", bytes: []),
    ])
    #expect(await intake(memory).outcome(post.request()).reason == .malformed(.disposition))
    #expect(memory.files.isEmpty)
  }

  @Test func `form-3.1 text beside files is at most 256 KiB`() async {
    let memory = MemorySink()
    let text = String(repeating: "x", count: 70_000)
    let post = FormPost.multipart(
      [.file("f1", "x", [1])] + (1...4).map { .text("t\($0)", text) })
    #expect(await intake(memory).outcome(post.request()).reason == .bodyTooLarge)
    #expect(memory.files.isEmpty)
  }

  @Test func `form-A19 a full disk is 503 with the text shown back`() async {
    let memory = MemorySink(room: 10)
    let post = FormPost.multipart([
      .text("before", "1"), .file("f1", "x", [UInt8](repeating: 1, count: 20)),
      .file("f2", "y", [1]), .text("after", "2"),
    ])
    let found = await intake(memory).outcome(post.request())
    #expect(found.reason == .cannotStore(.full))
    #expect(memory.files.isEmpty)
    if case .failure(let fault) = found {
      #expect(fault.status == 503)
      #expect(fault.sent.values == [Sent.Value("before", "1"), Sent.Value("after", "2")])
    }
  }
}
