import Glibc

/// An open file.
struct OpenFile: ~Copyable {
  private let descriptor: Int32

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit {
    // A process that was begun just now has the descriptor too, until it runs its program.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Takes the lock that the system lets go when the process ends, however it ends.
  ///
  /// False if another holds it.
  func lock() throws(SystemError) -> Bool {
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      guard errno == EINTR else { throw .last }
    }
    return true
  }

  func readAll() throws(SystemError) -> [UInt8] {
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { next(into: $0) }
      guard count >= 0 else { throw .last }
      guard count > 0 else { return all }
      all += chunk[..<count]
    }
  }

  /// Replaces all there is in it.
  func rewrite(_ text: String) throws(SystemError) {
    let bytes = Array(text.utf8)
    guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, bytes, bytes.count, 0) == bytes.count
    else { throw .last }
  }

  /// Whether it is exactly these bytes. One that cannot be read is not.
  func holds(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { wanted in
      withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
        var rest = wanted
        while true {
          let count = next(into: buffer)
          guard count > 0 else { return count == 0 && rest.isEmpty }
          guard count <= rest.count, let one = rest.baseAddress, let other = buffer.baseAddress,
            memcmp(one, other, count) == 0
          else { return false }
          rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        }
      }
    }
  }

  /// The next bytes: how many, 0 at the end, less than 0 for an error.
  private func next(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 || errno != EINTR { return count }
    }
  }
}
