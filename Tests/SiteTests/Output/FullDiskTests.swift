import Foundation
import Site
import Testing

/// Real disks: full, read-only, in the way. Where the tests do not run as root they print why not.
struct FullDiskTests {
  private let kilobyte = String(repeating: "x", count: 1024)

  private func failure(of files: [String: String], in scratch: ScratchFolder) -> [String] {
    report { try scratch.build(files) }
  }

  @Test func `leaves the old site whole when the disk is full`() throws {
    let scratch = try ScratchFolder()
    guard let disk = SmallDisk(at: scratch.site, kilobytes: 256) else { return }
    let old = ["index.html": "Home", "a/index.html": kilobyte]
    try scratch.build(old)
    let big = String(repeating: kilobyte, count: 300)
    #expect(
      failure(of: ["index.html": big], in: scratch) == [
        "error: cannot write index.html", "because: the disk is full",
        "try: Make room on the disk, then build again. The site is as it was before this build.",
      ])
    #expect(try scratch.contents() == old)
    #expect(try scratch.staged.isEmpty)
    // What the failed build took is free again.
    try scratch.build(["index.html": "New", "b/index.html": String(big.prefix(100_000))])
    withExtendedLifetime(disk) {}
  }

  @Test func `leaves the old site whole when the disk fills up with small files`() throws {
    let scratch = try ScratchFolder()
    guard let disk = SmallDisk(at: scratch.site, kilobytes: 256) else { return }
    try scratch.build(["index.html": "Home"])
    let folder = try scratch.open()
    do {
      let build = try folder.begin()
      let lines = report {
        for page in 0..<1000 { try build.put("p/\(page)/index.html", Array(kilobyte.utf8)) }
      }
      #expect(lines.first?.hasPrefix("error: cannot write p/") == true)
      #expect(lines.dropFirst().first == "because: the disk is full")
    }
    #expect(try scratch.contents() == ["index.html": "Home"])
    #expect(try scratch.staged.isEmpty)
    withExtendedLifetime(disk) {}
  }

  @Test func `says that the disk is read-only`() throws {
    let scratch = try ScratchFolder()
    guard let disk = SmallDisk(at: scratch.site, kilobytes: 256) else { return }
    try scratch.build(["index.html": "Home"])
    disk.makeReadOnly()
    #expect(
      failure(of: ["index.html": "New"], in: scratch) == [
        "error: cannot use \(scratch.site) as the output folder",
        "because: the disk is mounted read-only",
        "try: Choose another folder with --output, or mount the disk for writing.",
      ])
    #expect(try scratch.contents() == ["index.html": "Home"])
  }

  @Test func `says that another disk is mounted inside`() throws {
    let scratch = try ScratchFolder()
    try scratch.build(["index.html": "Home", "media/a.txt": "A"])
    guard let disk = SmallDisk(at: "\(scratch.site)/media", kilobytes: 256) else { return }
    #expect(
      failure(of: ["index.html": "New", "media/b.txt": "B"], in: scratch) == [
        "error: cannot write media/b.txt",
        "because: another disk is mounted inside the output folder",
        "try: Build into a folder without mounts inside it. "
          + "The site is as it was before this build.",
      ])
    #expect(try scratch.contents() == ["index.html": "Home", "media/": ""])
    withExtendedLifetime(disk) {}
  }

  /// Root may write everywhere, so that only others can be told this.
  @Test func `says whose a folder is, before anything changes`() throws {
    guard getuid() != 0 else { return print("Not tested: root may write in every folder.") }
    let scratch = try ScratchFolder()
    try scratch.build(["index.html": "Home", "a/index.html": "A"])
    chmod("\(scratch.site)/a", 0o555)
    defer { chmod("\(scratch.site)/a", 0o755) }
    #expect(
      failure(of: ["index.html": "New", "a/index.html": "New"], in: scratch) == [
        "error: cannot write a/index.html", "because: this user may not do that there",
        "try: Build as the user who owns the folder, or give this user the right to write. "
          + "The site is as it was before this build.",
      ])
    #expect(try scratch.contents() == ["index.html": "Home", "a/index.html": "A"])
  }
}
