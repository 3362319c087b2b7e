import Glibc
import Store
import Vocabulary

/// `site/urls.txt` on the disk.
enum LedgerFile {
  /// Under another name first and renamed when it is whole. What went wrong is a warning: the site
  /// itself is written.
  static func write(_ bytes: [UInt8], in source: String) -> Finding? {
    let path = "site/urls.txt"
    do throws(SystemError) {
      guard mkdir(source + "/site", 0o777) == 0 || errno == EEXIST else { throw SystemError(errno) }
      try replace("\(source)/\(path)", with: bytes)
      return nil
    } catch {
      return Finding(
        .warning, in: path, "the addresses of the site cannot be noted here: \(error)",
        advice: "Build as the user who owns the folder, or give this user the right to write.")
    }
  }

  private static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    let part = path + ".part"
    // One that a killed build left is written over.
    let file = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw SystemError(errno) }
    let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    let error = SystemError(written < 0 ? errno : ENOSPC)
    guard close(file) == 0, written == bytes.count, rename(part, path) == 0 else {
      unlink(part)
      throw error
    }
  }
}
