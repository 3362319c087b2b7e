import Glibc

/// How the C library is to ask the system for memory while a site is built.
enum MemoryHabits {
  /// Takes address space in large steps and gives none back before the end.
  ///
  /// As it comes, glibc widens the heap of a thread by one page at a time, 36,000 times in a build
  /// of 10,000 pages, and all other threads of the process wait for each. What is not used is
  /// never backed by memory. 64 MiB is the size of such a heap (`HEAP_MAX_SIZE`), 32 the most that
  /// a threshold for `mmap` may be.
  static func set() {
    // Swift's Glibc leaves out <malloc.h>, and another C library may have no such call.
    guard let symbol = dlsym(nil, "mallopt") else { return }
    let mallopt = unsafeBitCast(symbol, to: (@convention(c) (Int32, Int32) -> Int32).self)
    let (trimThreshold, topPad, mmapThreshold): (Int32, Int32, Int32) = (-1, -2, -3)
    _ = mallopt(topPad, 64 << 20)
    _ = mallopt(trimThreshold, 1 << 30)
    _ = mallopt(mmapThreshold, 32 << 20)
  }
}
