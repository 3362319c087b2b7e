import Endpoint
import Forms
import Foundation
import Testing
import Vocabulary

struct UploadFolderTests {
  private let path: String
  private let uploads: UploadFolder

  init() throws {
    path = NSTemporaryDirectory() + "uploads-\(UUID().uuidString)"
    uploads = UploadFolder(
      path: path, chance: Chance { count in (0..<count).map { _ in .random(in: 0...255) } })
  }

  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  private func take(_ post: FormPost) async -> Result<Sent, IntakeFault> {
    await Intake(fileFields: ["f1", "f2"], sink: uploads.sink).outcome(post.request(pieces: 700))
  }

  @Test func `form-C6 a file lies under a random name, for its owner alone`() async throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let bytes = (0..<5000).map { UInt8($0 % 251) }
    let sent = try await take(.multipart([.file("f1", "../../x.html", bytes)])).get()
    let file = try #require(sent.files.first)
    #expect(file.name == "x.html")
    #expect(UploadFolder.isStoredName(file.storedName))
    #expect(names == ["incoming-" + file.storedName])

    try uploads.sink.keep(sent.files)
    #expect(names == [file.storedName])
    let place = try #require(uploads.place(of: file.storedName))
    #expect(FileManager.default.contents(atPath: place) == Data(bytes))
    let attributes = try FileManager.default.attributesOfItem(atPath: place)
    #expect(attributes[.posixPermissions] as? Int == 0o600)

    uploads.sink.discard(sent.files)
    #expect(names == [])
  }

  @Test func `what is not kept can be discarded`() async throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let sent = try await take(.multipart([.file("f1", "x", [1]), .file("f2", "y", [2])])).get()
    #expect(names.count == 2)
    uploads.sink.discard(sent.files)
    #expect(names == [])
  }

  @Test func `form-3.2 a body cut in a file leaves none on the disk`() async {
    defer { try? FileManager.default.removeItem(atPath: path) }
    var post = FormPost.multipart([.file("f1", "x", [1]), .file("f2", "y", [2, 3, 4])])
    post.body.removeLast(20)
    #expect(await take(post).reason == .malformed(.cutShort))
    #expect(names == [])
  }

  @Test func `form-A19 a folder that cannot be written to is a failure of ours`() async throws {
    // A file stands where the folder should.
    try Data().write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let found = await take(.multipart([.file("f1", "x", [1])]))
    #expect(found.reason == .cannotStore(.unwritable(because: "Not a directory")))
  }

  @Test func `says what to do about a failure`() {
    #expect(
      UploadFailure.full.report == [
        "error: a file that was sent cannot be kept, as the disk is full",
        "try: Make room on the disk.",
      ])
    #expect(
      UploadFailure.unwritable(because: "Permission denied").report == [
        "error: a file that was sent cannot be kept: Permission denied",
        "try: Check who owns the folder “uploads” in the data folder.",
      ])
  }

  @Test(arguments: ["", "../x", "incoming-0", String(repeating: "A", count: 32), "/etc/passwd"])
  func `form-C8 a name that is none of ours is no place`(name: String) {
    #expect(uploads.place(of: name) == nil)
  }
}
