import Foundation
import Testing

@testable import Site

/// What is left when a build is killed, and how the next one gets over it.
struct CommitTests {
  private static let old = [
    "index.html": "Old", "same.html": "Same", "gone/deep/index.html": "Gone", "gone.css": "Gone",
    "a": "A file", "b/index.html": "In a folder", "b/c/index.html": "In a folder",
  ]
  private static let new = [
    "index.html": "New", "same.html": "Same", "fresh/index.html": "Fresh", "style.css": "Style",
    "a/index.html": "In a folder", "b": "A file",
  ]
  private static let foreign = ["CNAME": "example.org", "gone/mine.txt": "Mine"]

  /// Counted in steps, so that no moment is left to chance.
  @Test func `may be killed after any step, and the next build puts all right`() throws {
    var step = 0
    while true {
      let scratch = try ScratchFolder()
      try scratch.build(Self.old)
      for (path, text) in Self.foreign { try scratch.write("public/\(path)", text) }
      let build = try scratch.open().begin()
      for (path, text) in Self.new { try build.put(path, Array(text.utf8)) }
      let plan = try build.plan()
      try plan.prepare()
      guard step <= plan.steps.count else { break }
      for step in plan.steps.prefix(step) { try plan.run(step) }

      // The site as the kill leaves it; going on in a copy, as the first build still has its lock.
      let killed = try ScratchFolder()
      try FileManager.default.copyItem(atPath: scratch.site, toPath: killed.site)
      try expectNothingHalfOrUnknown(in: killed)
      try killed.build(Self.new)
      #expect(try killed.contents() == Self.new.merging(Self.foreign) { new, _ in new })
      #expect(try killed.note("files") == Self.new.keys.sorted().map { $0 + "\n" }.joined())
      #expect(try killed.staged.isEmpty)
      step += 1
    }
    // Three files and two folders in the way, five renames, two files and two folders, the list.
    #expect(step == 16)
  }

  private func expectNothingHalfOrUnknown(in scratch: ScratchFolder) throws {
    let known = Set(try scratch.note("files").split(separator: "\n").map(String.init))
    for (path, text) in try scratch.contents() where Self.foreign[path] == nil {
      let isEmptyFolder = path.hasSuffix("/")
      #expect(isEmptyFolder || known.contains(path))
      #expect(isEmptyFolder || text == Self.old[path] || text == Self.new[path])
    }
  }

  /// A page that names a style sheet must not be there before it.
  @Test func `puts pages in place after the files they need, and removes last`() throws {
    let scratch = try ScratchFolder()
    try scratch.build(["index.html": "1", "old.css": "1", "pages/index.html": "1"])
    let build = try scratch.open().begin()
    for path in ["index.html", "new.css", "pages/x.html", "fresh/page.html", "img/a.png"] {
      try build.put(path, [2])
    }
    let plan = try build.plan()
    let places = plan.steps.map { step in
      switch step {
      case .move(let unit): "move \(unit.target.text)"
      case .removeFile(let path): "remove \(path.text)"
      case .removeFolder(let path): "remove folder \(path.text)"
      case .list: "list"
      }
    }
    #expect(
      places == [
        "move img", "move new.css", "move fresh", "move pages/x.html", "move index.html",
        "remove old.css", "remove pages/index.html", "list",
      ])
  }

  @Test func `has no step where nothing changed`() throws {
    let scratch = try ScratchFolder()
    try scratch.build(Self.new)
    let build = try scratch.open().begin()
    for (path, text) in Self.new { try build.put(path, Array(text.utf8)) }
    #expect(try build.plan().steps == [])
  }

  @Test func `forgets what a killed process had put, and so does its lock`() async throws {
    let scratch = try ScratchFolder()
    try scratch.build(Self.old)
    await #expect(processExitsWith: .signal(SIGKILL)) { [site = scratch.site as String] in
      let folder = try OutputFolder(at: site, for: "rapport build", at: .noon)
      let build = try folder.begin()
      try build.put("index.html", Array("New".utf8))
      try build.put("fresh/deep/index.html", Array("New".utf8))
      kill(getpid(), SIGKILL)
      _ = try build.commit()
    }
    #expect(try scratch.contents() == Self.old)
    #expect(try scratch.staged == ["1", "2"])
    let report = try scratch.build(Self.new)
    #expect(report == OutputReport(written: 5, unchanged: 1, removed: 5))
    #expect(try scratch.contents() == Self.new)
    #expect(try scratch.staged.isEmpty)
  }
}
