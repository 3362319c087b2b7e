import Foundation
import Site
import Testing

struct OutputBuildTests {
  @Test func `writes a site into a folder that was not there`() throws {
    let scratch = try ScratchFolder()
    let report = try scratch.build(["index.html": "Home", "news/opening/index.html": "Open"])
    #expect(report == OutputReport(written: 2, unchanged: 0, removed: 0))
    #expect(
      try scratch.contents() == ["index.html": "Home", "news/opening/index.html": "Open"])
    #expect(try scratch.note("files") == "index.html\nnews/opening/index.html\n")
    #expect(try scratch.staged.isEmpty)
  }

  @Test func `changes nothing on disk before the commit`() throws {
    let scratch = try ScratchFolder()
    try scratch.build(["index.html": "Old", "a.txt": "A"])
    let build = try scratch.open().begin()
    try build.put("index.html", Array("New".utf8))
    try build.put("shop/index.html", Array("Shop".utf8))
    #expect(try scratch.contents() == ["index.html": "Old", "a.txt": "A"])
    _ = try build.commit()
    #expect(try scratch.contents() == ["index.html": "New", "shop/index.html": "Shop"])
  }

  @Test func `leaves what has not changed as it is`() throws {
    let scratch = try ScratchFolder()
    let site = ["index.html": "Home", "news/a/index.html": "A", "empty.txt": ""]
    try scratch.build(site)
    let long = Date(timeIntervalSince1970: 1_000_000)
    for path in site.keys {
      try FileManager.default.setAttributes(
        [.modificationDate: long], ofItemAtPath: "\(scratch.site)/\(path)")
    }
    let report = try scratch.build(site)
    #expect(report == OutputReport(written: 0, unchanged: 3, removed: 0))
    for path in site.keys {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(scratch.site)/\(path)")
      #expect(attributes[.modificationDate] as? Date == long)
    }
  }

  @Test(arguments: ["Same size", "Longer than it was before"])
  func `writes what has changed`(text: String) throws {
    let scratch = try ScratchFolder()
    try scratch.build(["a/index.html": "Some size", "b/index.html": "B"])
    let report = try scratch.build(["a/index.html": text, "b/index.html": "B"])
    #expect(report == OutputReport(written: 1, unchanged: 1, removed: 0))
    #expect(try scratch.contents() == ["a/index.html": text, "b/index.html": "B"])
  }

  /// Reading goes in pieces of 64 KiB.
  @Test(arguments: [65_535, 65_536, 65_537, 200_000])
  func `sees a change in the last byte of a long file`(size: Int) throws {
    let scratch = try ScratchFolder()
    let long = String(repeating: "x", count: size - 1)
    try scratch.build(["a.bin": long + "1", "b.bin": long + "1"])
    let report = try scratch.build(["a.bin": long + "2", "b.bin": long + "1"])
    #expect(report == OutputReport(written: 1, unchanged: 1, removed: 0))
    #expect(try scratch.contents()["a.bin"] == long + "2")
  }

  @Test func `removes what is no longer produced, and nothing else`() throws {
    let scratch = try ScratchFolder()
    try scratch.build([
      "index.html": "Home", "old/deep/index.html": "1", "old/other.txt": "2",
      "kept/index.html": "3",
    ])
    try scratch.write("public/CNAME", "example.org")
    try scratch.write("public/kept/notes.txt", "mine")
    try FileManager.default.createDirectory(
      atPath: "\(scratch.site)/empty", withIntermediateDirectories: true)
    let report = try scratch.build(["index.html": "Home"])
    #expect(report == OutputReport(written: 0, unchanged: 1, removed: 3))
    #expect(
      try scratch.contents() == [
        "index.html": "Home", "CNAME": "example.org", "kept/notes.txt": "mine", "empty/": "",
      ])
    #expect(try scratch.note("files") == "index.html\n")
  }

  @Test func `removes nothing that the owner put in the place of a file`() throws {
    let scratch = try ScratchFolder()
    try scratch.build(["index.html": "Home", "a": "A", "b": "B"])
    try FileManager.default.removeItem(atPath: "\(scratch.site)/a")
    try scratch.write("public/a/mine.txt", "mine")
    try FileManager.default.removeItem(atPath: "\(scratch.site)/b")
    try scratch.link("public/b", to: "a/mine.txt")
    let report = try scratch.build(["index.html": "Home"])
    #expect(report == OutputReport(written: 0, unchanged: 1, removed: 0))
    #expect(
      try scratch.contents() == ["index.html": "Home", "a/mine.txt": "mine", "b": "-> a/mine.txt"])
  }

  /// The list of files is a file like any other: somebody may have written into it.
  @Test func `removes nothing outside, whatever the list of files says`() throws {
    let scratch = try ScratchFolder()
    try scratch.build(["index.html": "Home", "gone.txt": "Gone"])
    try scratch.write("outside.txt", "mine")
    try scratch.write(
      "public/.rapport/files",
      "../outside.txt\n\(scratch.path)/outside.txt\n.rapport/lock\na/../../outside.txt\ngone.txt\n")
    let report = try scratch.build(["index.html": "Home"])
    #expect(report == OutputReport(written: 0, unchanged: 1, removed: 1))
    #expect(try scratch.contents() == ["index.html": "Home"])
    #expect(try scratch.contents(of: ".")["outside.txt"] == "mine")
  }

  @Test func `turns a file into a folder and back`() throws {
    let scratch = try ScratchFolder()
    try scratch.build(["a": "file", "b/c": "file"])
    try scratch.build(["a/index.html": "page", "b/c/d/index.html": "page"])
    #expect(try scratch.contents() == ["a/index.html": "page", "b/c/d/index.html": "page"])
    let report = try scratch.build(["a": "file", "b/c": "file"])
    #expect(report == OutputReport(written: 2, unchanged: 0, removed: 2))
    #expect(try scratch.contents() == ["a": "file", "b/c": "file"])
  }

  @Test func `keeps names apart that only look the same`() throws {
    let scratch = try ScratchFolder()
    let (composed, combined) = ("caf\u{E9}/index.html", "cafe\u{301}/index.html")
    let folder = try scratch.open()
    let build = try folder.begin()
    try build.put(composed, [1])
    try build.put(combined, [2])
    #expect(try build.commit() == OutputReport(written: 2, unchanged: 0, removed: 0))
    let again = try folder.begin()
    try again.put(combined, [2])
    #expect(try again.commit() == OutputReport(written: 0, unchanged: 1, removed: 1))
    #expect(try scratch.note("files") == combined + "\n")
  }

  @Test func `takes files from many threads and comes to the same site`() async throws {
    let scratch = try ScratchFolder()
    let build = try scratch.open().begin()
    try await withThrowingTaskGroup { group in
      for thread in 0..<8 {
        group.addTask {
          for page in 0..<200 where page % 8 == thread {
            try build.put("p\(page % 7)/q\(page % 3)/\(page)/index.html", [UInt8(page % 100)])
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try build.commit() == OutputReport(written: 200, unchanged: 0, removed: 0))
    #expect(try scratch.contents().count == 200)
    #expect(try scratch.staged.isEmpty)
  }

  @Test func `leaves nothing behind when it is dropped`() throws {
    let scratch = try ScratchFolder()
    try scratch.build(["index.html": "Home"])
    let folder = try scratch.open()
    do {
      let build = try folder.begin()
      try build.put("index.html", [1])
      try build.put("a/b/index.html", [1])
      #expect(try scratch.staged.count == 2)
    }
    #expect(try scratch.staged.isEmpty)
    #expect(try scratch.contents() == ["index.html": "Home"])
  }
}
