import Foundation
import Site
import Vocabulary

/// A site beside what a build from nothing makes of the same files: every byte is compared.
struct VerifiedBuild: Sendable {
  /// The paths of the files that differ, that only the output folder has, and that it lacks.
  let changed: [String], extra: [String], missing: [String]

  /// Builds into a folder of its own, which is removed afterwards. Throws what a build throws.
  static func compare(_ build: OwnerBuild, at now: Timestamp) async throws -> VerifiedBuild {
    let scratch = FileManager.default.temporaryDirectory
      .appending(path: "rapport-verify-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    var options = build.options
    options.keepsLedger = false
    let other = OwnerBuild(
      source: build.source, output: scratch.path, options: options, command: build.command)
    _ = try await other.run(at: now)
    return try VerifiedBuild(build.output, scratch.path)
  }

  init(_ folder: String, _ fresh: String) throws {
    let (have, want) = (try Self.files(below: folder), try Self.files(below: fresh))
    (extra, missing) = (have.subtracting(want).sorted(), want.subtracting(have).sorted())
    changed = try have.intersection(want).sorted().filter { path in
      try Data(contentsOf: URL(filePath: "\(folder)/\(path)"))
        != Data(contentsOf: URL(filePath: "\(fresh)/\(path)"))
    }
  }

  var isSame: Bool { changed.isEmpty && missing.isEmpty }

  /// Files that no build put there are not a build's to judge.
  var lines: [String] {
    isSame
      ? ["Verified: a build from nothing makes the same site, byte for byte."]
      : changed.map { "\($0): differs from a build from nothing" }
        + missing.map { "\($0): is missing" }
        + ["try: Build everything anew: rapport build --fresh"]
  }

  private static func files(below folder: String) throws -> Set<String> {
    let all = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return Set(
      all.filter { path in
        guard path != ".rapport", !path.hasPrefix(".rapport/") else { return false }
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(
          atPath: "\(folder)/\(path)", isDirectory: &isFolder)
        return isThere && !isFolder.boolValue
      })
  }
}
