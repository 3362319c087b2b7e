import Glibc
import Store

/// A file that is there whole or not at all, whenever the power fails.
enum DiskFile {
  /// Writes under a name of the moment, then renames: readable by its owner alone.
  static func put(_ bytes: [UInt8], at name: String, in folder: String) throws(SystemError) {
    var template = Array((folder + "/.part-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw SystemError(errno) }
    do throws(SystemError) {
      let problem = write(bytes, to: descriptor)
      guard close(descriptor) == 0 else { throw problem ?? SystemError(errno) }
      if let problem { throw problem }
      guard rename(template, folder + "/" + name) == 0 else { throw SystemError(errno) }
    } catch {
      unlink(template)
      throw error
    }
    try keep(folder)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> SystemError? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 || errno == EINTR else { return SystemError(errno) }
      rest = rest.dropFirst(max(0, count))
    }
    return fsync(descriptor) == 0 ? nil : SystemError(errno)
  }

  /// The new name is on the disk only once its folder is.
  private static func keep(_ folder: String) throws(SystemError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(errno) }
    let isKept = fsync(descriptor) == 0
    let error = SystemError(errno)
    close(descriptor)
    guard isKept else { throw error }
  }
}
