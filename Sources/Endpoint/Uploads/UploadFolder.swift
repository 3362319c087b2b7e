import Glibc
import Store
public import Vocabulary

/// `data/uploads`: files that visitors sent, under random names, readable by their owner alone.
///
/// What comes in is `incoming-<random>` and becomes `<random>` when it is kept.
public struct UploadFolder: Sendable {
  let path: String
  private let chance: Chance

  /// `chance` gives the names, 128 bits each.
  public init(path: String, chance: Chance) { (self.path, self.chance) = (path, chance) }

  public var sink: UploadSink {
    UploadSink(
      begin: begin, write: write, finish: finish, abandon: abandon, keep: keep, discard: discard)
  }

  /// Where the bytes of a kept file are; nil where the name is none of ours.
  public func place(of storedName: String) -> String? {
    Self.isStoredName(storedName) ? "\(path)/\(storedName)" : nil
  }

  /// 32 letters of hexadecimal, so that nothing else ever becomes a part of a path.
  public static func isStoredName(_ name: String) -> Bool {
    name.utf8.count == 32
      && name.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  private func incoming(_ name: String) -> String { "\(path)/incoming-\(name)" }
}

extension UploadFolder {
  private func begin() throws(UploadFailure) -> UploadSink.Upload {
    let name = Hexadecimal.text(chance.bytes(16))
    var file = create(name)
    if file < 0, errno == ENOENT, mkdir(path, 0o700) == 0 { file = create(name) }
    guard file >= 0 else { throw .last }
    return UploadSink.Upload(storedName: name, handle: Int(file))
  }

  private func create(_ name: String) -> CInt {
    open(incoming(name), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
  }

  private func write(
    _ upload: UploadSink.Upload, _ bytes: ArraySlice<UInt8>
  ) throws(UploadFailure) {
    var rest = bytes
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes {
        Glibc.write(CInt(upload.handle), $0.baseAddress, $0.count)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw .last }
      rest = rest.dropFirst(written)
    }
  }

  private func finish(_ upload: UploadSink.Upload) throws(UploadFailure) {
    guard fsync(CInt(upload.handle)) == 0 else { throw .last }
    close(CInt(upload.handle))
  }

  private func abandon(_ upload: UploadSink.Upload) {
    close(CInt(upload.handle))
    unlink(incoming(upload.storedName))
  }

  /// The new name is on the disk too when this returns.
  private func keep(_ name: String) throws(UploadFailure) {
    guard let place = place(of: name) else { throw .unwritable(because: "no name of ours") }
    guard rename(incoming(name), place) == 0 else { throw .last }
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(folder) }
    guard folder >= 0, fsync(folder) == 0 else { throw .last }
  }

  private func discard(_ name: String) {
    guard let place = place(of: name) else { return }
    unlink(incoming(name))
    unlink(place)
  }
}

extension UploadFailure {
  /// From `errno`.
  static var last: UploadFailure {
    switch errno {
    case ENOSPC, EDQUOT, EFBIG: .full
    default: .unwritable(because: String(cString: strerror(errno)))
    }
  }
}
