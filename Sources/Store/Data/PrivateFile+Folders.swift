import Glibc

extension PrivateFile {
  /// Makes a folder that only its owner may enter; one that is there is closed to others.
  public static func makeFolder(_ path: String) throws(FileFailure) {
    let isMade = mkdir(path, 0o700) == 0 || (errno == EEXIST && chmod(path, 0o700) == 0)
    guard isMade else { throw .cannotWrite(path, because: SystemError(errno)) }
  }

  /// Puts a file's bytes on the disk, for one that somebody else has written.
  public static func sync(_ path: String) throws(FileFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path, because: SystemError(errno)) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .cannotWrite(path, because: SystemError(errno)) }
  }

  /// Puts the names in a file's folder on the disk, so that a rename outlives a power cut.
  public static func sync(folderOf path: String) throws(FileFailure) {
    try sync(folder(of: path))
  }

  /// With a slash at its end.
  static func folder(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return parts.isEmpty ? "./" : parts.joined(separator: "/") + "/"
  }
}
