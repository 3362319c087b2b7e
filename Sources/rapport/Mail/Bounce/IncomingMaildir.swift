import Glibc
import Store

/// A folder of mails, a file each: new ones in `new/`, those that somebody has seen in `cur/`, with
/// flags behind `:2,` in their names.
struct IncomingMaildir {
  let path: String

  struct Entry {
    /// From the folder on: `new/1795428000.M1P2.host`.
    let name: String
  }

  /// Nil for a folder that is none.
  init?(_ path: String) {
    for name in ["new", "cur"] {
      var status = stat()
      guard stat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        return nil
      }
    }
    self.path = path
  }

  /// In the order of their names, which are of their moments: all new ones, and of the others those
  /// that nobody has seen, flagged or thrown away.
  func entries() throws -> [Entry] {
    let fresh = try FolderNames.files(in: path + "/new").map { Entry(name: "new/\($0)") }
    let old = try FolderNames.files(in: path + "/cur").map { Entry(name: "cur/\($0)") }
    return fresh + old.filter { Set($0.flags).isDisjoint(with: "SFT") }
  }

  /// Moves a mail to `cur/` with one more flag. That somebody else has moved it is no error.
  func mark(_ entry: Entry, _ flag: Character) throws(FileFailure) {
    let flags = String(Set(entry.flags + [flag]).sorted())
    let (from, to) = (path + "/" + entry.name, "\(path)/cur/\(entry.bare):2,\(flags)")
    guard rename(from, to) == 0 || errno == ENOENT else {
      throw .cannotWrite(to, because: SystemError(errno))
    }
  }
}

extension IncomingMaildir.Entry {
  fileprivate var flags: [Character] {
    let parts = name.split(separator: ":2,", maxSplits: 1)
    return parts.count == 2 ? Array(parts[1]) : []
  }

  /// Without folder and flags.
  fileprivate var bare: Substring {
    let file = name.split(separator: "/").last ?? ""
    return file.split(separator: ":2,", maxSplits: 1).first ?? file
  }
}

/// What lies in a folder.
enum FolderNames {
  /// The names of its files, sorted; hidden ones are somebody's own.
  static func files(in path: String) throws(FileFailure) -> [String] {
    guard let folder = opendir(path) else {
      throw .cannotRead(path, because: SystemError(errno))
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      var status = stat()
      guard !name.hasPrefix("."), stat("\(path)/\(name)", &status) == 0,
        status.st_mode & S_IFMT == S_IFREG
      else { continue }
      names.append(name)
    }
    return names.sorted()
  }
}
