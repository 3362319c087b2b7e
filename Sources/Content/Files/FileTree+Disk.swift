import Glibc
import Vocabulary

extension FileTree {
  /// The folder `root` on this machine's disk.
  ///
  /// Links are followed as long as they stay inside `root` and do not lead back to a folder
  /// they stand in.
  public static func onDisk(_ root: String) -> FileTree {
    let home = realPath(root) ?? root
    return FileTree(
      list: { folder in listing(of: folder, in: root, home: home) },
      read: { path throws(Finding) in try contents(of: path, in: root) })
  }
}

private func listing(
  of folder: String, in root: String, home: String
) -> (entries: [FileTree.Entry], findings: [Finding]) {
  guard let stream = opendir(root + "/" + folder) else {
    guard errno != ENOENT, errno != ENOTDIR else { return ([], []) }
    return ([], [unreadable(folder, because: errno)])
  }
  defer { closedir(stream) }
  var entries: [FileTree.Entry] = []
  var findings: [Finding] = []
  while let entry = readdir(stream) {
    guard let name = fileName(of: entry) else {
      findings.append(
        Finding(
          .error, in: folder, "a file name in this folder is not UTF-8",
          advice: "Rename the file with plain letters."))
      continue
    }
    if name == "." || name == ".." { continue }
    let path = folder + "/" + name
    switch Int(entry.pointee.d_type) {
    case Int(DT_REG): entries.append(.init(name, .file))
    case Int(DT_DIR): entries.append(.init(name, .folder))
    case Int(DT_LNK), Int(DT_UNKNOWN):
      switch target(of: path, in: root, home: home) {
      case .success(let kind?): entries.append(.init(name, kind))
      case .success(nil): break
      case .failure(let finding): findings.append(finding)
      }
    default: break
    }
  }
  entries.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  findings.sort()
  return (entries, findings)
}

/// What a link leads to, or why it is not followed.
private func target(
  of path: String, in root: String, home: String
) -> Result<FileTree.Entry.Kind?, Finding> {
  guard let real = realPath(root + "/" + path) else {
    return .failure(
      Finding(
        .error, in: path, "this link leads nowhere", advice: "Remove it, or mend its target."))
  }
  guard real.hasPrefix(home + "/") else {
    return .failure(
      Finding(
        .error, in: path, "this link leads out of the site's folder, to \(real)",
        advice: "Copy the file into the folder instead."))
  }
  if leadsBack(to: real, from: path, in: root) {
    return .failure(
      Finding(
        .error, in: path, "this link leads back to a folder that it stands in",
        advice: "Remove it."))
  }
  var status = stat()
  guard stat(real, &status) == 0 else { return .success(nil) }
  switch status.st_mode & S_IFMT {
  case S_IFREG: return .success(.file)
  case S_IFDIR: return .success(.folder)
  default: return .success(nil)
  }
}

/// Whether one of the folders that a link stands in, each with its own links followed, is the
/// link's target or stands in it.
private func leadsBack(to real: String, from path: String, in root: String) -> Bool {
  var folder = path
  while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
    folder = String(folder[..<slash])
    if let place = realPath(root + "/" + folder), (place + "/").hasPrefix(real + "/") {
      return true
    }
  }
  return false
}

private func contents(of path: String, in root: String) throws(Finding) -> [UInt8] {
  let descriptor = open(root + "/" + path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw unreadable(path, because: errno) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw unreadable(path, because: errno) }
  var failure: Int32 = 0
  // One byte more than its size, so that a file that has grown meanwhile is seen to.
  var capacity = Int(status.st_size) + 1
  var bytes: [UInt8] = []
  while failure == 0 {
    let filled = bytes
    bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      _ = buffer.initialize(fromContentsOf: filled)
      count = filled.count
      while count < capacity {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, capacity - count)
        if got < 0 { failure = errno }
        guard got > 0 else { break }
        count += got
      }
    }
    guard bytes.count == capacity else { break }
    capacity *= 2
  }
  guard failure == 0 else { throw unreadable(path, because: failure) }
  return bytes
}

private func unreadable(_ path: String, because code: Int32) -> Finding {
  let reason = String(cString: strerror(code))
  return Finding(
    .error, in: path, "this cannot be read: \(reason)",
    advice: code == EACCES ? "Give yourself the right to read it: chmod u+r." : nil)
}

private func realPath(_ path: String) -> String? {
  guard let found = realpath(path, nil) else { return nil }
  defer { free(found) }
  return String(cString: found)
}

/// The name of a folder's entry, if it is UTF-8.
private func fileName(of entry: UnsafeMutablePointer<dirent>) -> String? {
  withUnsafePointer(to: &entry.pointee.d_name) { name in
    String(validatingCString: UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
  }
}
