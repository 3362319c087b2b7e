import Content
import Foundation
import Testing
import Vocabulary

/// A folder on this machine's disk, removed with the test.
final class TestFolder {
  let path = FileManager.default.temporaryDirectory
    .appending(path: "rapport-content-\(UUID().uuidString)").path

  init(_ files: [String]) throws {
    for file in files {
      let url = URL(filePath: "\(path)/\(file)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.utf8).write(to: url)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/\(name)", withDestinationPath: target)
  }

  var content: (paths: [String], messages: [String]) {
    let (paths, findings) = FileTree.onDisk(path).files(below: "content")
    return (paths, findings.sorted().flatMap(\.report))
  }
}

struct FileTreeTests {
  @Test func `lists files before folders, by the bytes of their names`() throws {
    let folder = try TestFolder([
      "content/b.md", "content/a/z.md", "content/Z.md", "content/.hidden/x.md", "content/b.md~",
      "content/é.md",
    ])
    #expect(
      folder.content.paths == ["content/Z.md", "content/b.md", "content/é.md", "content/a/z.md"])
    #expect(FileTree.onDisk(folder.path).files(below: "gone").paths == [])
  }

  @Test func `reads a file, and says why it cannot`() throws {
    let folder = try TestFolder(["content/a.md"])
    let files = FileTree.onDisk(folder.path)
    #expect(try files.read("content/a.md") == Array("content/a.md".utf8))
    #expect(
      throws: Finding(.error, in: "content/b.md", "this cannot be read: No such file or directory")
    ) {
      try files.read("content/b.md")
    }
    #expect(throws: Finding(.error, in: "content", "this cannot be read: Is a directory")) {
      try files.read("content")
    }
  }

  @Test func `says what to do about a file that is not ours to read`() throws {
    guard getuid() != 0 else { return print("Not tested as root, who may read every file.") }
    let folder = try TestFolder(["content/a.md"])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: folder.path + "/content/a.md")
    #expect(
      throws: Finding(
        .error, in: "content/a.md", "this cannot be read: Permission denied",
        advice: "Give yourself the right to read it: chmod u+r.")
    ) { try FileTree.onDisk(folder.path).read("content/a.md") }
  }

  @Test func `follows links inside the folder only`() throws {
    let folder = try TestFolder(["content/a.md", "shared/b.md"])
    let outside = try TestFolder(["c.md"])
    try folder.link("content/shared", to: "../shared")
    try folder.link("content/outside", to: outside.path)
    try folder.link("content/gone.md", to: "nowhere.md")
    let (paths, messages) = folder.content
    #expect(paths == ["content/a.md", "content/shared/b.md"])
    let real = URL(filePath: outside.path).resolvingSymlinksInPath().path
    #expect(
      messages == [
        "content/gone.md:1:1: error: this link leads nowhere",
        "  try: Remove it, or mend its target.",
        "content/outside:1:1: error: this link leads out of the site's folder, to \(real)",
        "  try: Copy the file into the folder instead.",
      ])
  }

  @Test func `does not go round in circles`() throws {
    let folder = try TestFolder(["content/a/1.md", "content/b/2.md", "content/c/3.md"])
    try folder.link("content/a/up", to: "..")
    let message = "error: this link leads back to a folder that it stands in"
    #expect(folder.content.messages == ["content/a/up:1:1: " + message, "  try: Remove it."])

    // From a to b and c, which two lead to each other.
    try folder.link("content/a/b", to: "../b")
    try folder.link("content/b/c", to: "../c")
    try folder.link("content/c/b", to: "../b")
    let paths = folder.content.messages.filter { $0.hasPrefix("content") }.map {
      $0.prefix { $0 != ":" }
    }
    #expect(
      paths == ["content/a/b/c/b", "content/a/up", "content/b/c/b", "content/c/b/c"])
  }

  @Test func `names the folder of a name that is not UTF-8`() throws {
    let folder = try TestFolder(["content/a.md"])
    let name = Array("\(folder.path)/content/".utf8) + [0xFF, 0]
    let made = name.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        bytes.baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o600) } ?? -1
      }
    }
    guard made >= 0 else { return print("Not tested: this disk takes only UTF-8 names.") }
    close(made)
    #expect(
      folder.content.messages == [
        "content:1:1: error: a file name in this folder is not UTF-8",
        "  try: Rename the file with plain letters.",
      ])
  }
}
