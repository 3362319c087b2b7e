import Foundation
import Testing
import Vocabulary

@testable import Site

/// A site brought to a folder of this machine.
struct FolderPublicationTests {
  /// A built site in `public`, and where it goes.
  private func publication(
    _ scratch: ScratchFolder, _ files: [String: String]
  ) throws -> FolderPublication {
    try scratch.built(files)
    let site = try BuiltSite(at: scratch.site, for: "rapport publish", at: .noon)
    return FolderPublication(site, to: "\(scratch.path)/www")
  }

  private func publish(_ scratch: ScratchFolder, _ files: [String: String]) throws {
    try publication(scratch, files).run(for: "rapport publish", at: .noon)
  }

  @Test func `brings what is new and changed, and takes away what it put there itself`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("www/mine.txt", "mine")
    try publish(scratch, ["index.html": "one", "old/index.html": "old", "a.css": "a"])
    let next = ["index.html": "two", "new/index.html": "new", "a.css": "a"]
    let publication = try publication(scratch, next)
    #expect(
      try publication.changes()
        == PublishChanges(
          new: ["new/index.html"], changed: ["index.html"], gone: ["old/index.html"]))
    try publication.run(for: "rapport publish", at: .noon)
    var wanted = next
    wanted["mine.txt"] = "mine"
    #expect(try scratch.contents(of: "www") == wanted)
    #expect(try publication.changes().isEmpty)
  }

  @Test func `asking what would change makes no folder and writes nothing`() throws {
    let scratch = try ScratchFolder()
    let publication = try publication(scratch, ["index.html": "one"])
    #expect(try publication.changes() == PublishChanges(new: ["index.html"], changed: [], gone: []))
    #expect(!FileManager.default.fileExists(atPath: "\(scratch.path)/www"))
  }

  @Test func `what the owner laid into public goes along, and links do not`() throws {
    let scratch = try ScratchFolder()
    try scratch.built(["index.html": "one"])
    try scratch.write("public/google123.html", "mine")
    try scratch.link("public/link", to: "/etc")
    let site = try BuiltSite(at: scratch.site, for: "rapport publish", at: .noon)
    #expect(site.passedOver == ["link"])
    try FolderPublication(site, to: "\(scratch.path)/www").run(for: "x", at: .noon)
    #expect(try scratch.contents(of: "www") == ["index.html": "one", "google123.html": "mine"])
  }

  @Test func `a folder without a whole site is not published`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("public/index.html", "by hand")
    let said = report { _ = try BuiltSite(at: scratch.site, for: "rapport publish", at: .noon) }
    #expect(
      said == [
        "error: \(scratch.site) holds no site that was built", "try: Build it first: rapport build",
      ])
  }

  @Test func `a build waits until the site is published`() throws {
    let scratch = try ScratchFolder()
    let publication = try publication(scratch, ["index.html": "one"])
    #expect(throws: OutputFailure.self) { try scratch.open() }
    withExtendedLifetime(publication) {}
  }

  @Test func `what stands in the way is told, and the site there stays`() throws {
    let scratch = try ScratchFolder()
    try publish(scratch, ["index.html": "one"])
    try scratch.write("www/news", "a file")
    let said = report { try publish(scratch, ["index.html": "two", "news/index.html": "n"]) }
    #expect(
      said == [
        "error: the site could not be brought to \(scratch.path)/www",
        "because: news stands in the way of news/index.html",
        "because: it is a file that no build wrote",
        "try: Move it out of the folder. The site there is as it was.",
      ])
    #expect(try scratch.contents(of: "www") == ["index.html": "one", "news": "a file"])
  }

  @Test func `a full disk leaves the site there as it was`() throws {
    let scratch = try ScratchFolder()
    guard let disk = SmallDisk(at: "\(scratch.path)/www", kilobytes: 256) else { return }
    defer { withExtendedLifetime(disk) {} }
    try publish(scratch, ["index.html": "one"])
    let large = String(repeating: "x", count: 400_000)
    let said = report { try publish(scratch, ["index.html": "two", "a.txt": large]) }
    #expect(
      said == [
        "error: the site could not be brought to \(scratch.path)/www", "because: the disk is full",
        "try: Make room on the disk, then publish again. The site there is as it was.",
      ])
    #expect(try scratch.contents(of: "www") == ["index.html": "one"])
  }
}

extension ScratchFolder {
  /// A build of these files that came to its end.
  func built(_ files: [String: String]) throws {
    let folder = try open()
    let build = try folder.begin()
    for (path, text) in files { try build.put(path, Array(text.utf8)) }
    _ = try build.commit()
    try folder.noteBuilt(at: .noon, "rapport build")
  }
}
