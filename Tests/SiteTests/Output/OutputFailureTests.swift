import Foundation
import Site
import Testing

/// What the owner reads when a file cannot be written. The old site is whole after each.
struct OutputFailureTests {
  private func expect(
    _ files: [(String, String)], in scratch: ScratchFolder, fail lines: [String]
  ) throws {
    let before = try scratch.contents()
    let found = report {
      let build = try scratch.open().begin()
      for (path, text) in files { try build.put(path, Array(text.utf8)) }
      _ = try build.commit()
    }
    #expect(found == lines)
    #expect(try scratch.contents() == before)
    #expect(try scratch.staged.isEmpty)
  }

  @Test(arguments: [
    ("", "it is not a path inside the output folder"),
    ("/etc/passwd", "it is not a path inside the output folder"),
    ("a//b", "it is not a path inside the output folder"),
    ("a/", "it is not a path inside the output folder"),
    ("..", "“.” and “..” are not allowed in it"),
    ("../x", "“.” and “..” are not allowed in it"),
    ("a/../../x", "“.” and “..” are not allowed in it"),
    ("a/./x", "“.” and “..” are not allowed in it"),
    ("a/..", "“.” and “..” are not allowed in it"),
    (".rapport/lock", "the folder .rapport belongs to the build"),
    (".rapport", "the folder .rapport belongs to the build"),
    ("a\u{0}b", "it has a line break or another control character in it"),
    ("a\nb", "it has a line break or another control character in it"),
  ])
  func `has no file outside the folder or in its notes`(path: String, why: String) throws {
    let scratch = try ScratchFolder()
    try scratch.build(["index.html": "Home"])
    try expect(
      [("index.html", "New"), (path, "")], in: scratch,
      fail: [
        "error: cannot write a file as “\(path)”", "because: \(why)",
        "try: Give the page another “url”.",
      ])
  }

  @Test(arguments: ["...", "..a/b", ".well-known/x", "a/.rapport", ".rapport2", "a\\b", "ä b"])
  func `takes names that only look odd`(path: String) throws {
    let scratch = try ScratchFolder()
    try scratch.build([path: "Odd"])
    #expect(try scratch.contents() == [path: "Odd"])
  }

  @Test func `names the page whose name is too long`() throws {
    let scratch = try ScratchFolder()
    let fits = String(repeating: "ä", count: 127) + "x"
    try scratch.build(["\(fits)/index.html": "Home"])
    try expect(
      [("\(fits)x/index.html", "")], in: scratch,
      fail: [
        "error: cannot write a file as “\(fits)x/index.html”",
        "because: a name in it is longer than 255 bytes",
        "try: Give the page a shorter “slug” or “url”, or the file a shorter name.",
      ])
  }

  @Test func `names the page whose path is too long`() throws {
    let scratch = try ScratchFolder()
    try scratch.build(["index.html": "Home"])
    let long = Array(repeating: String(repeating: "x", count: 127), count: 16)
      .joined(separator: "/")
    try expect(
      [("\(long)y", ""), ("\(long)yz", "")], in: scratch,
      fail: [
        "error: cannot write a file as “\(long)yz”", "because: it is longer than 2,048 bytes",
        "try: Give the page a shorter “slug” or “url”, or the file a shorter name.",
      ])
  }

  @Test func `names the page whose file name was not UTF-8`() throws {
    let scratch = try ScratchFolder()
    try scratch.build(["index.html": "Home"])
    let path = String(decoding: [0x63, 0x61, 0x66, 0xE9], as: UTF8.self)
    try expect(
      [(path, "")], in: scratch,
      fail: [
        "error: cannot write a file as “caf\u{FFFD}”",
        "because: it was made from a file name that is not UTF-8",
        "try: Rename the file so that its name is UTF-8 (convmv does many at once).",
      ])
  }

  @Test(arguments: [["index.html": "Home"], ["index.html": "Home", "a/index.html": "A"]])
  func `has two pages at one path`(old: [String: String]) throws {
    let scratch = try ScratchFolder()
    try scratch.build(old)
    try expect(
      [("a/index.html", "A"), ("a/index.html", "A")], in: scratch,
      fail: [
        "error: two pages or files want to be a/index.html",
        "try: Give one of them another “slug” or “url”.",
      ])
  }

  @Test(arguments: [
    ["a", "a/index.html"], ["a/index.html", "a"], ["a/b/index.html", "a"],
  ])
  func `has a file and a folder at one path`(paths: [String]) throws {
    for folder in ["", "fresh/"] {
      let scratch = try ScratchFolder()
      try scratch.build(["index.html": "Home"])
      try expect(
        paths.map { (folder + $0, "") }, in: scratch,
        fail: [
          "error: \(folder)a cannot be a file and a folder at once",
          "try: Give one of them another “slug” or “url”.",
        ])
    }
  }

  @Test func `has a foreign file where a folder is needed`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("public/news", "mine")
    try expect(
      [("news/a/index.html", "A")], in: scratch,
      fail: [
        "error: news stands in the way of news/a/index.html",
        "because: it is a file that no build wrote",
        "try: Move it out of the output folder, or give the page another “url”.",
      ])
  }

  @Test func `has a folder with foreign files where a file is needed`() throws {
    let scratch = try ScratchFolder()
    try scratch.build(["news/a/index.html": "A"])
    try scratch.write("public/news/b/mine.txt", "mine")
    try expect(
      [("news", "A")], in: scratch,
      fail: [
        "error: news/b/mine.txt stands in the way of news",
        "because: it is a file that no build wrote",
        "try: Move it out of the output folder, or give the page another “url”.",
      ])
  }

  @Test func `writes through no link to a folder`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("elsewhere/mine.txt", "mine")
    try scratch.write("public/index.html", "Home")
    try scratch.link("public/news", to: "../elsewhere")
    try expect(
      [("news/index.html", "A")], in: scratch,
      fail: [
        "error: news stands in the way of news/index.html",
        "because: it is a symbolic link, and the build writes through none",
        "try: Move it out of the output folder, or give the page another “url”.",
      ])
    #expect(try scratch.contents(of: "elsewhere") == ["mine.txt": "mine"])
  }

  @Test func `puts a file in place of a link to one`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("mine.txt", "A")
    try scratch.write("public/index.html", "Home")
    try scratch.link("public/a.txt", to: "../mine.txt")
    try scratch.build(["a.txt": "B", "index.html": "Home"])
    #expect(try scratch.contents() == ["a.txt": "B", "index.html": "Home"])
    #expect(try scratch.contents(of: ".")["mine.txt"] == "A")
  }

  @Test func `removes nothing behind a link`() throws {
    let scratch = try ScratchFolder()
    try scratch.build(["index.html": "Home", "news/a/index.html": "A"])
    try FileManager.default.moveItem(
      atPath: "\(scratch.site)/news", toPath: "\(scratch.path)/elsewhere")
    try scratch.link("public/news", to: "../elsewhere")
    let report = try scratch.build(["index.html": "Home"])
    #expect(report == OutputReport(written: 0, unchanged: 1, removed: 0))
    #expect(try scratch.contents(of: "elsewhere") == ["a/index.html": "A"])
    #expect(try scratch.contents() == ["index.html": "Home", "news": "-> ../elsewhere"])
  }
}
