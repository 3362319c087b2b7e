import Foundation
import Glibc
import Site
import Store
import Vocabulary

/// Remembers the last build in its output folder, and tells whether another would make the same site.
///
/// What it looks at are the owner's files, the output, and what the endpoint knows; what it cannot
/// read or understand it takes for changed.
struct BuildMemory: Sendable {
  let source: String, output: String
  /// What is asked for, with all options that make another site.
  let command: String

  private static let parts = ["content", "site", "forms"]
  /// A file may change twice within one tick of the clock that files are dated by, and look the same:
  /// what is as young as that is not trusted. In nanoseconds; Linux ticks 100 to 1,000 times a second.
  private static let tick = 20_000_000

  private var path: String { output + "/.rapport/remembered" }
  private var ledger: String { source + "/site/urls.txt" }

  /// The report of a build that would change nothing; nil where one has to be made.
  func unchanged(at now: Timestamp) async -> BuildReport? {
    guard let note = try? PrivateFile.read(path),
      let last = try? JSONDecoder().decode(RememberedBuild.self, from: Data(note.bytes)),
      last.command == key, last.isOf(now)
    else { return nil }
    async let sources = sources()
    async let written = written()
    guard await (sources.value, written) == (last.sources, last.output) else { return nil }
    return last.report(at: now)
  }

  /// The owner's files as they are before a build reads them.
  func sources() -> FolderFingerprint {
    var found = FolderFingerprint()
    for part in Self.parts { found.add("\(source)/\(part)", except: [ledger]) }
    return found
  }

  /// Notes what a build has made of the files as they were at a moment of the system's clock. What
  /// cannot be noted is not needed: the next build is a whole one.
  func remember(_ report: BuildReport, of sources: FolderFingerprint, at nanoseconds: Int) {
    guard sources.youngest < nanoseconds - Self.tick,
      let build = RememberedBuild(report, of: key, sources: sources.value, output: written()),
      let bytes = try? JSONEncoder().encode(build)
    else { return }
    try? PrivateFile.write(Array(bytes), to: path)
  }

  /// The site, and that it is whole: a build takes `built` away before it changes anything.
  private func written() -> UInt64 {
    var found = FolderFingerprint()
    found.add(output, except: ["\(output)/.rapport"])
    found.add("\(output)/.rapport/built")
    found.add(ledger)
    found.add(DataFolder(in: source).endpoint)
    return found.value
  }

  /// Another program, or the same in another place, may make another site.
  private var key: String {
    var program = FolderFingerprint()
    program.add("/proc/self/exe")
    return "\(command) \(source) \(output) \(String(program.value, radix: 16))"
  }
}

extension BuildMemory {
  /// This moment by the clock that files are dated by, in nanoseconds since 1970.
  static var moment: Int {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return now.tv_sec * 1_000_000_000 + now.tv_nsec
  }
}
