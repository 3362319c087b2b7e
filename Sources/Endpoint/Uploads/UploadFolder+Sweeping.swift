import Glibc

extension UploadFolder {
  /// Removes what a program left that ended in the middle: files last written before `moment` that
  /// are not among those the store names. Returns how many.
  ///
  /// An hour before now is a good moment: no request lives for longer than half a minute.
  @discardableResult
  public func sweep(before moment: Int, keeping names: Set<String>) throws(UploadFailure) -> Int {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return 0 }
      throw .last
    }
    defer { closedir(folder) }
    var count = 0
    for name in Self.names(in: folder) where isOurs(name) && !names.contains(name) {
      var status = stat()
      let file = "\(path)/\(name)"
      guard lstat(file, &status) == 0, status.st_mtim.tv_sec < moment else { continue }
      if unlink(file) == 0 { count += 1 }
    }
    return count
  }

  private func isOurs(_ name: String) -> Bool {
    Self.isStoredName(name)
      || name.hasPrefix("incoming-") && Self.isStoredName(String(name.dropFirst(9)))
  }

  private static func names(in folder: OpaquePointer) -> [String] {
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names
  }
}
