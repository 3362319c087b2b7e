import CMalloc

/// How the C library is to ask the system for memory while a site is built.
enum MemoryHabits {
  /// Takes address space in large steps and gives none back before the end.
  ///
  /// As it comes, glibc widens the heap of a thread by one page at a time (3,679 calls of
  /// `mprotect` in a build of 1,000 pages), and all other threads of the process wait for each.
  /// What is not used is never backed by memory. 64 MiB is the size of such a heap
  /// (`HEAP_MAX_SIZE`), 32 the most that a threshold for `mmap` may be.
  static func set() {
    _ = mallopt(M_TOP_PAD, 64 << 20)
    _ = mallopt(M_TRIM_THRESHOLD, 1 << 30)
    _ = mallopt(M_MMAP_THRESHOLD, 32 << 20)
  }
}
