import Foundation
import Site
import Testing
import Vocabulary

struct OutputFolderTests {
  @Test func `lets one build in at a time, and says who it is`() throws {
    let scratch = try ScratchFolder()
    let first = try scratch.open(command: "rapport serve --port 8080")
    let process = ProcessInfo.processInfo.processIdentifier
    #expect(
      report { _ = try scratch.open() } == [
        "error: another build is writing \(scratch.site)",
        "because: process \(process) (rapport serve --port 8080), since 12:03",
        "try: Wait for it, or stop it: kill \(process)",
      ])
    let tomorrow = Timestamp(seconds: Timestamp.noon.seconds + 86_400)
    #expect(
      report { _ = try scratch.open(at: tomorrow) }[1]
        == "because: process \(process) (rapport serve --port 8080), since 2026-03-01 12:03")
    withExtendedLifetime(first) {}
  }

  @Test func `lets the next one in when the first has gone`() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.open()
    _ = try scratch.open()
  }

  /// Another program holds the lock without having written who it is.
  @Test func `knows a lock that another process holds`() async throws {
    let scratch = try ScratchFolder()
    _ = try scratch.open()
    try scratch.write("public/.rapport/lock")
    let holder = Process()
    let (says, hears) = (Pipe(), Pipe())
    holder.executableURL = URL(filePath: "/usr/bin/flock")
    holder.arguments = ["\(scratch.site)/.rapport/lock", "sh", "-c", "echo held; read end"]
    (holder.standardOutput, holder.standardInput) = (says, hears)
    do { try holder.run() } catch { return print("Not tested: there is no flock here.") }
    _ = says.fileHandleForReading.availableData
    #expect(
      report { _ = try scratch.open() } == [
        "error: another build is writing \(scratch.site)", "try: Wait for it.",
      ])
    hears.fileHandleForWriting.write(Data("\n".utf8))
    holder.waitUntilExit()
    #expect(report { _ = try scratch.open() } == [])
  }

  @Test func `clears what a killed build left in staging`() throws {
    let scratch = try ScratchFolder()
    try scratch.build(["index.html": "Home"])
    try scratch.write("outside/mine.txt", "mine")
    try scratch.write("public/.rapport/staging/1", "half")
    try scratch.write("public/.rapport/staging/2/deep/index.html", "half")
    try scratch.link("public/.rapport/staging/3", to: "\(scratch.path)/outside")
    _ = try scratch.open().begin()
    #expect(try scratch.staged.isEmpty)
    #expect(try scratch.contents(of: "outside") == ["mine.txt": "mine"])
  }

  @Test func `goes through a link that is the folder itself`() throws {
    let scratch = try ScratchFolder()
    try FileManager.default.createDirectory(
      atPath: "\(scratch.path)/elsewhere", withIntermediateDirectories: true)
    try scratch.link("public", to: "elsewhere")
    try scratch.build(["a/index.html": "A"])
    #expect(try scratch.contents(of: "elsewhere") == ["a/index.html": "A"])
  }

  @Test func `cannot be where a file is`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("public", "a file")
    #expect(
      report { _ = try scratch.open() } == [
        "error: cannot use \(scratch.site) as the output folder",
        "because: a file or a link stands where a folder is needed",
      ])
  }

  @Test func `keeps its notes in no folder that a link names`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("elsewhere/mine.txt", "mine")
    try scratch.write("public/index.html")
    try scratch.link("public/.rapport", to: "../elsewhere")
    #expect(
      report { _ = try scratch.open() } == [
        "error: cannot use \(scratch.site) as the output folder",
        "because: a file or a link stands where a folder is needed",
      ])
    #expect(try scratch.contents(of: "elsewhere") == ["mine.txt": "mine"])
  }

  @Test func `makes folders on the way`() throws {
    let scratch = try ScratchFolder()
    _ = try OutputFolder(at: "\(scratch.path)/a/b//c/", for: "rapport build", at: .noon)
    #expect(FileManager.default.fileExists(atPath: "\(scratch.path)/a/b/c/.rapport/lock"))
  }
}
