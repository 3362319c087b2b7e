import Foundation
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
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch { throw FileFailure.cannotRead(folder, because: error) }
    return names.sorted().compactMap { name in
      var facts = stat()
      guard lstat(folder + "/" + name, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
        return nil
      }
      return File(name: name, modifiedAt: facts.st_mtim.tv_sec, size: Int(facts.st_size))
    }
  }

  /// One that is gone already is no error.
  static func remove(_ name: String, in folder: String) throws(FileFailure) {
    let path = folder + "/" + name
    guard unlink(path) == 0 || errno == ENOENT else {
      throw .cannotWrite(path, because: SystemError(errno))
    }
  }
}
