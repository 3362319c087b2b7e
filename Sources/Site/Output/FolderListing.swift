import Glibc

extension OpenFolder {
  /// The names in a folder below, without `.` and `..`, in no order.
  func names(in path: String = ".") throws(SystemError) -> [String] {
    let file = try openDescriptor(path)
    guard let stream = fdopendir(file) else {
      let error = SystemError.last
      _ = close(file)
      throw error
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: Int(entry.pointee.d_reclen)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Empties the folder. Links are removed, not followed.
  func removeAll() throws(SystemError) {
    for name in try names() {
      if try look(at: name)?.kind == .folder {
        try OpenFolder(name, in: self).removeAll()
        try removeFolder(name)
      } else {
        try removeFile(name)
      }
    }
  }
}
