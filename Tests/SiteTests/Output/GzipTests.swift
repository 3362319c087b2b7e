import Foundation
import Settings
import Testing
import Vocabulary

@testable import Site

/// Smaller forms of text files beside them.
struct GzipTests {
  private func build(_ scratch: ScratchFolder, _ files: [String: String], isOn: Bool = true) throws
    -> OutputReport
  {
    let folder = try scratch.open()
    let build = try folder.begin(compressing: isOn ? [.gz] : [])
    for (path, text) in files { try build.put(path, Array(text.utf8)) }
    let report = try build.commit()
    try folder.noteBuilt(at: .noon, "rapport build")
    return report
  }

  private func names(_ scratch: ScratchFolder) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: scratch.site)
      .filter { !$0.hasPrefix(".rapport") && $0.contains(".") }.sorted()
  }

  private static let long = String(repeating: "A line of text.\n", count: 100)

  @Test func `is the same for the same bytes, and gzip reads it`() throws {
    let small = try #require(Gzip.compressed(Array(Self.long.utf8)))
    #expect(small == Gzip.compressed(Array(Self.long.utf8)))
    // RFC 1952 §2.3: magic, deflate, no flags, no time.
    #expect(Array(small.prefix(8)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    let scratch = try ScratchFolder()
    try Data(small).write(to: URL(filePath: "\(scratch.path)/a.gz"))
    let program = Process()
    program.executableURL = URL(filePath: "/bin/sh")
    program.arguments = ["-c", "gzip -dc '\(scratch.path)/a.gz' >'\(scratch.path)/a'"]
    try program.run()
    program.waitUntilExit()
    #expect(try String(contentsOfFile: "\(scratch.path)/a", encoding: .utf8) == Self.long)
  }

  @Test func `stands beside text of some length, and beside nothing else`() throws {
    let scratch = try ScratchFolder()
    let files = [
      "index.html": Self.long, "new/index.html": Self.long, "short.css": "a",
      "photo.jpg": Self.long,
    ]
    #expect(try build(scratch, files).written == 6)
    #expect(
      try names(scratch) == [
        "index.html", "index.html.gz", "new/index.html", "new/index.html.gz", "photo.jpg",
        "short.css",
      ])
    #expect(try build(scratch, files).unchanged == 6)
    #expect(try build(scratch, files, isOn: false).removed == 2)
  }

  @Test func `after a build that was killed it is made anew`() throws {
    let scratch = try ScratchFolder()
    _ = try build(scratch, ["index.html": Self.long])
    try scratch.write("public/index.html.gz", "of another page")
    #expect(try build(scratch, ["index.html": Self.long]).unchanged == 2)
    try FileManager.default.removeItem(atPath: "\(scratch.site)/.rapport/built")
    #expect(try build(scratch, ["index.html": Self.long]).written == 1)
  }

  @Test func `comes into place with the pages`() throws {
    #expect(try OutputPath("a/index.html.gz").isPage)
    #expect(try !OutputPath("a.css.gz").isPage)
  }
}
