import CMalloc

/// How the C library is to ask the system for memory in a program that works for a while.
enum MemoryHabits {
  /// Takes address space in large steps, and gives none back while less than `kept` bytes of a heap
  /// are free.
  ///
  /// As it comes, glibc widens the heap of a thread by one page at a time (3,679 calls of
  /// `mprotect` in a build of 1,000 pages), and all other threads of the process wait for each; and
  /// gives back 128 KB that are free, which SQLite takes for many a statement: a message that is
  /// sent cost 60 µs more for that. What is not used is never backed by memory. 64 MiB is the size
  /// of such a heap (`HEAP_MAX_SIZE`), 32 the most that a threshold for `mmap` may be.
  static func set(keeping kept: Int) {
    _ = mallopt(M_TOP_PAD, 64 << 20)
    _ = mallopt(M_TRIM_THRESHOLD, Int32(clamping: kept))
    _ = mallopt(M_MMAP_THRESHOLD, 32 << 20)
  }

  /// For a program that ends when its work is done.
  static let all = 1 << 30
  /// For one that stays.
  static let some = 16 << 20
}
