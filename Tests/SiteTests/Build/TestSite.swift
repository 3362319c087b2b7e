import Content
import Foundation
import Site
import Synchronization
import Vocabulary

/// A site of a few files, built into a folder that is removed with it.
final class TestSite {
  let report: BuildReport
  /// What was written, by path.
  let output: [String: String]
  /// What the endpoint was given; nil where the build came to no end.
  let shells: [PageShell]?
  private let scratch: ScratchFolder

  /// Builds the files, given by their paths. A site needs a front page: one is added.
  init(
    _ files: [String: String], cores: Int = 1, at now: Timestamp = .noon,
    fragments: SiteFragments = SiteFragments(),
    options change: (inout BuildOptions) -> Void = { _ in }
  ) async throws {
    var files = files
    if !files.keys.contains(where: { $0.hasPrefix("content/") && $0.hasSuffix("index.md") }) {
      files["content/index.md"] = "# Home\n"
    }
    scratch = try ScratchFolder()
    var options = BuildOptions()
    options.cores = cores
    change(&options)
    let given = Mutex<[PageShell]?>(nil)
    report = try await SiteBuild(
      folderName: "bakers-corner", output: scratch.site, options: options, at: now,
      command: "rapport build",
      effects: BuildEffects(
        files: .holding(files.mapValues { Array($0.utf8) }), uptime: { 0 },
        beforeCommit: { shells in given.withLock { $0 = shells } }),
      fragments: { _ in fragments }
    ).run()
    shells = given.withLock { $0 }
    output = try scratch.contents().filter { !$0.key.hasSuffix("/") }
  }

  /// Every finding with what to do about it.
  var messages: [String] { report.findings.flatMap(\.report) }

  /// A file of the site, without spaces at its ends.
  subscript(path: String) -> String? {
    output[path]?.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The names of what was written below a folder.
  func files(below folder: String = "") -> [String] {
    output.keys.filter { $0.hasPrefix(folder) }.sorted()
  }
}

/// What a build of these files has to say.
func messages(_ files: [String: String]) async throws -> [String] {
  try await TestSite(files).messages
}

extension FileTree {
  /// A tree in memory.
  static func holding(_ files: [String: [UInt8]]) -> FileTree {
    FileTree(
      list: { folder in
        var entries: Set<Entry> = []
        for path in files.keys where path.hasPrefix(folder + "/") {
          let rest = path.dropFirst(folder.count + 1)
          let name = String(rest.prefix { $0 != "/" })
          entries.insert(Entry(name, name.count == rest.count ? .file : .folder))
        }
        return (entries.sorted { $0.name < $1.name }, [])
      },
      read: { path throws(Finding) in
        guard let bytes = files[path] else {
          throw Finding(.error, in: path, "this cannot be read: No such file or directory")
        }
        return bytes
      })
  }
}
