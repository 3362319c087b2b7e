import Glibc
import Store

/// The files of a folder of `data/`.
enum DataFiles {
  struct File: Sendable, Hashable {
    let name: String
    /// In seconds since 1970.
    let modifiedAt: Int
    let size: Int
  }

  /// Plain files only; none where there is no such folder. One that goes meanwhile is left out.
  static func all(in folder: String) throws -> [File] {
    let names = try names(in: folder)
    return names.sorted().compactMap { name in
      var facts = stat()
      guard lstat(folder + "/" + name, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
        return nil
      }
      return File(name: name, modifiedAt: facts.st_mtim.tv_sec, size: Int(facts.st_size))
    }
  }

  private static func names(in folder: String) throws(FileFailure) -> [String] {
    guard let stream = opendir(folder) else {
      if errno == ENOENT { return [] }
      throw .cannotRead(folder, because: SystemError(errno))
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }

  /// One that is gone already is no error.
  static func remove(_ name: String, in folder: String) throws(FileFailure) {
    let path = folder + "/" + name
    guard unlink(path) == 0 || errno == ENOENT else {
      throw .cannotWrite(path, because: SystemError(errno))
    }
  }
}
