import CMark
import Glibc

/// The memory of one tree of libcmark: handed out from a few blocks, given back all at once.
///
/// libcmark asks for every node with `calloc`, which glibc answers without its cache for threads,
/// and frees each by itself: an eighth of all the work of a build. libcmark's own arena is one for
/// all threads. Its calls bear no context, so the thread says whose memory is meant, and only
/// while a text is read: the finished tree asks for none.
struct TreeMemory: ~Copyable {
  private let region: UnsafeMutablePointer<Region>

  init() {
    region = .allocate(capacity: 1)
    region.initialize(to: Region())
  }

  deinit {
    region.pointee.freeBlocks()
    region.deinitialize(count: 1)
    region.deallocate()
  }

  /// Runs a reading. All that libcmark makes in it lives as long as this memory.
  borrowing func lend<Answer>(
    _ reading: (UnsafeMutablePointer<cmark_mem>) -> Answer
  ) -> Answer {
    let outer = pthread_getspecific(owner)
    pthread_setspecific(owner, region)
    defer { pthread_setspecific(owner, outer) }
    return reading(UnsafeMutablePointer(mutating: calls.pointer))
  }
}

/// A row of blocks, of which the newest has room at its end.
private struct Region {
  private var blockSize = SpareBlocks.size
  private var newest: UnsafeMutableRawPointer?
  private var next: UnsafeMutableRawPointer?
  private var room = 0

  /// Before each piece its size stands, before each block the block before it; 16 bytes, so that
  /// all stays aligned as `malloc` has it.
  private static let head = 16

  mutating func take(_ count: Int) -> UnsafeMutableRawPointer {
    let size = Self.head + (count + 15) & ~15
    if size > room { addBlock(for: size) }
    guard let piece = next else { preconditionFailure("a block has been added") }
    piece.storeBytes(of: count, as: Int.self)
    next = piece + size
    room -= size
    return piece + Self.head
  }

  mutating func enlarge(_ piece: UnsafeMutableRawPointer, to count: Int) -> UnsafeMutableRawPointer
  {
    let old = (piece - Self.head).load(as: Int.self)
    guard count > old else { return piece }
    let end = piece + (old + 15) & ~15
    let more = (count + 15) & ~15 - (old + 15) & ~15
    // The newest piece grows where it is.
    if end == next, more <= room {
      next = end + more
      room -= more
      (piece - Self.head).storeBytes(of: count, as: Int.self)
      return piece
    }
    let copy = take(count)
    copy.copyMemory(from: piece, byteCount: old)
    return copy
  }

  mutating func freeBlocks() {
    while let block = newest {
      newest = block.load(as: UnsafeMutableRawPointer?.self)
      // The first is of the usual size.
      if newest != nil || !SpareBlocks.keep(block) { free(block) }
    }
  }

  private mutating func addBlock(for size: Int) {
    let isFirst = newest == nil
    let length = isFirst ? blockSize : max(blockSize, size) + Self.head
    guard let block = (isFirst ? SpareBlocks.take() : nil) ?? malloc(length) else {
      preconditionFailure("there is no memory left for a page")
    }
    block.storeBytes(of: newest, as: UnsafeMutableRawPointer?.self)
    (newest, next, room) = (block, block + Self.head, length - Self.head)
    blockSize *= 2
    // The first may be too small for an uncommon wish.
    if size > room { addBlock(for: size) }
  }
}

/// Blocks that a thread has used and uses again, as they are warm in its cache: at most two, for
/// a page with tables has two trees at a time.
private enum SpareBlocks {
  /// The nodes of a usual page, some eight times the size of its text, find room in it.
  static let size = 256 << 10

  static func take() -> UnsafeMutableRawPointer? {
    guard let block = pthread_getspecific(key) else { return nil }
    pthread_setspecific(key, block.load(as: UnsafeMutableRawPointer?.self))
    return block
  }

  /// False if there are enough.
  static func keep(_ block: UnsafeMutableRawPointer) -> Bool {
    let next = pthread_getspecific(key)
    if next?.load(as: UnsafeMutableRawPointer?.self) != nil { return false }
    block.storeBytes(of: next, as: UnsafeMutableRawPointer?.self)
    return pthread_setspecific(key, block) == 0
  }

  private static let key = threadKey { block in
    var next = block
    while let block = next {
      next = block.load(as: UnsafeMutableRawPointer?.self)
      free(block)
    }
  }
}

private func threadKey(
  _ atEnd: (@convention(c) (UnsafeMutableRawPointer?) -> Void)?
) -> pthread_key_t {
  var key = pthread_key_t()
  precondition(
    pthread_key_create(&key, atEnd) == 0, "the system has no room for a thread's key")
  return key
}

/// What a thread is reading: a pointer to a `Region`.
private let owner = threadKey(nil)

private func withRegion<Answer>(_ work: (inout Region) -> Answer) -> Answer {
  guard let region = pthread_getspecific(owner) else {
    preconditionFailure("libcmark took memory when no text was being read")
  }
  return work(&region.assumingMemoryBound(to: Region.self).pointee)
}

/// libcmark's view of it. It keeps the pointer in its nodes, so this stays where it is for good.
private struct Calls: Sendable {
  private let address: UInt

  init() {
    let calls = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    calls.initialize(
      to: cmark_mem(
        calloc: { count, size in
          let piece = withRegion { $0.take(count * size) }
          return memset(piece, 0, count * size)
        },
        realloc: { piece, size in
          withRegion { region in
            guard let piece else { return region.take(size) }
            return region.enlarge(piece, to: size)
          }
        },
        free: { _ in }))
    address = UInt(bitPattern: calls)
  }

  var pointer: UnsafePointer<cmark_mem> {
    guard let pointer = UnsafePointer<cmark_mem>(bitPattern: address) else {
      preconditionFailure("memory that was given has an address")
    }
    return pointer
  }
}

private let calls = Calls()
