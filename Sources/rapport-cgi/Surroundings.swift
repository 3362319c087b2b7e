// The C library's `environ` is shared by all threads; it is read once, before there is another.
@preconcurrency import Glibc

/// What the web server set up around this program. Its arguments are never read: Apache makes them
/// of a query without `=` (form-F11).
enum Surroundings {
  /// The environment's entries, as bytes.
  static func entries() -> [[UInt8]] {
    var entries: [[UInt8]] = []
    var next = environ
    while let entry = next.pointee {
      entries.append(Array(UnsafeRawBufferPointer(start: entry, count: strlen(entry))))
      next += 1
    }
    return entries
  }

  /// `data` beside the folder in which this program lies: `…/bin/rapport-cgi` uses `…/data`.
  static func folderBesideOwn() -> String? {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &bytes, 4096)
    guard count > 0, count < bytes.count else { return nil }
    let path = String(decoding: bytes[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    let own = path.split(separator: "/").dropLast(2)
    return "/" + (own + ["data"]).joined(separator: "/")
  }

  /// Seconds on a clock that is never set.
  static func clock() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
