import Glibc
public import Settings
public import Vocabulary

/// The folder that a web server serves, open for one builder at a time.
///
/// It keeps `.rapport/` inside: `files` lists what builds put here, `staging/` holds a build that
/// is not committed, `lock` says who is building. The lock is let go when this value goes, or when
/// the process ends, however it ends.
public final class OutputFolder: Sendable {
  /// As it was given, for messages.
  public let path: String

  let site: OpenFolder
  let notes: OpenFolder
  let staging: OpenFolder
  private let lock: OpenFile

  /// Opens a folder, which is made if it is not there, and locks it.
  public init(at path: String, for command: String, at now: Timestamp) throws(OutputFailure) {
    self.path = path
    do throws(SystemError) {
      site = try Self.openOrMake(path)
      // Only for who builds: the lock shows the command line.
      try site.makeFolder(".rapport", mode: 0o700)
      notes = try OpenFolder(".rapport", in: site)
      try notes.makeFolder("staging", mode: 0o700)
      staging = try OpenFolder("staging", in: notes)
      lock = try notes.openFile("lock", O_RDWR | O_CREAT, mode: 0o600)
    } catch {
      throw .closed(folder: path, error)
    }
    try take(for: BuildHolder(process: Int(getpid()), since: now, command: command), at: now)
  }

  /// Begins a build, the last one being over. What a killed one left in staging is removed.
  public func begin(
    compressing compression: Set<PublishingSettings.Compression> = []
  ) throws(OutputFailure) -> OutputBuild {
    try OutputBuild(in: self, compressing: compression)
  }

  private func take(for holder: BuildHolder, at now: Timestamp) throws(OutputFailure) {
    do throws(SystemError) {
      if try lock.lock() { return try lock.rewrite(holder.lockFile) }
    } catch {
      throw .closed(folder: path, error)
    }
    let text = (try? lock.readAll()) ?? []
    let other = BuildHolder(lockFile: String(decoding: text, as: UTF8.self), at: now)
    throw .busy(folder: path, other)
  }

  private static func openOrMake(_ path: String) throws(SystemError) -> OpenFolder {
    do throws(SystemError) {
      return try OpenFolder(at: path)
    } catch {
      guard error.code == ENOENT else { throw error }
    }
    var made = path.utf8.first == UInt8(ascii: "/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += "\(part)/"
      guard mkdir(made, 0o777) == 0 || errno == EEXIST else { throw .last }
    }
    return try OpenFolder(at: path)
  }
}
