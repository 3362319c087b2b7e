import Glibc

/// A disk in memory of a few kilobytes, which only root can have.
final class SmallDisk {
  let path: String

  /// Nil, with the reason printed, where the system gives us none.
  init?(at path: String, kilobytes: Int) {
    self.path = path
    mkdir(path, 0o755)
    guard mount("none", path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else {
      print("Not tested: no disk could be mounted at \(path) (system error \(errno)).")
      return nil
    }
  }

  func makeReadOnly() { _ = mount("none", path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) }

  deinit { umount2(path, Int32(MNT_DETACH)) }
}
