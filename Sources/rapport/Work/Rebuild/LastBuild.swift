import Glibc
import Store

/// What the output folder says of the build whose site it holds.
struct LastBuild: Hashable {
  /// What was asked for: `rapport build`.
  let command: String
  /// When it began, in seconds since 1970.
  let at: Int

  /// Nil for a folder that holds no whole site of ours, and for one that is another user's to build.
  /// Throws a `FileFailure`.
  static func read(_ output: String) throws(FileFailure) -> LastBuild? {
    let path = output + "/.rapport/built"
    guard access(path, R_OK | W_OK) == 0, let note = try PrivateFile.read(path) else { return nil }
    let lines = String(decoding: note.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1, let at = Int(lines[0]) else { return nil }
    return LastBuild(command: String(lines[1]), at: at)
  }

  /// Whether the same build can be made again: one with options of its own is its owner's to make,
  /// and so is what `rapport serve` shows.
  var isPlain: Bool { ["rapport build", "rapport work"].contains(command) }

  /// Whether this command would make the same site.
  func isLike(_ command: String) -> Bool {
    self.command == command || (isPlain && command == "rapport build")
  }
}
