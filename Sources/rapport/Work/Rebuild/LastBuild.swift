import Glibc
import Store

/// What the output folder says of the build that was here last.
struct LastBuild: Hashable {
  /// What was asked for: `rapport build`.
  let command: String
  /// When it began, in seconds since 1970.
  let at: Int

  /// Nil for a folder that no build of ours has written, and for one that is another user's to build.
  /// Throws a `FileFailure`.
  static func read(_ output: String) throws(FileFailure) -> LastBuild? {
    let path = output + "/.rapport/lock"
    guard access(path, R_OK | W_OK) == 0, let note = try PrivateFile.read(path) else { return nil }
    let lines = String(decoding: note.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return lines.count > 2 ? LastBuild(command: String(lines[2]), at: note.modifiedAt) : nil
  }

  /// Whether the same build can be made again: one with options of its own is its owner's to make,
  /// and so is what `rapport serve` shows.
  var isPlain: Bool { ["rapport build", "rapport work"].contains(command) }
}
