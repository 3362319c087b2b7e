import Synchronization
import Testing

@testable import Newsletter

struct GroupCommitTests {
  @Test func `what is asked for during a commit shares the next`() async throws {
    let sizes = Mutex<[Int]>([])
    let commit = GroupCommit<Int, Int>(members: 1, pause: {}) { wishes in
      sizes.withLock { $0.append(wishes.count) }
      for _ in 0..<1000 { await Task.yield() }
      return wishes.map { $0 * 2 }
    }
    let answers = try await withThrowingTaskGroup(of: (Int, Int).self) { group in
      for number in 0..<50 { group.addTask { (number, try await commit(number)) } }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    #expect(answers == Dictionary(uniqueKeysWithValues: (0..<50).map { ($0, $0 * 2) }))
    #expect(sizes.withLock { $0.count } < 50 && sizes.withLock { $0.reduce(0, +) } == 50)
  }

  @Test func `a commit begins when half of all wait`() async throws {
    let gathering = Gathering()
    let first = await gathering.first()
    #expect(gathering.sizes == [])
    try await gathering.commit(2)
    try await first.value
    #expect(gathering.sizes == [2])
    gathering.endPauses()
  }

  @Test func `who stays away is not waited for for long`() async throws {
    let gathering = Gathering()
    let first = await gathering.first()
    #expect(gathering.sizes == [])
    gathering.endPause()
    try await first.value
    #expect(gathering.sizes == [1])
    gathering.endPauses()
  }

  @Test func `a commit that fails fails for all who shared it, and not for the next`()
    async throws
  {
    struct Stop: Error {}
    let count = Counter()
    let commit = GroupCommit<Int, Int>(members: 1, pause: {}) { wishes in
      guard count.next() > 1 else { throw Stop() }
      return wishes
    }
    await #expect(throws: Stop.self) { try await commit(1) }
    #expect(try await commit(2) == 2)
  }
}

/// Commits of four, and pauses that last until a test ends them.
private struct Gathering {
  final class Sizes: Sendable { let all = Mutex<[Int]>([]) }

  let commit: GroupCommit<Int, Void>
  private let noted: Sizes
  private let pauses: AsyncStream<Void>.Continuation

  init() {
    let (stream, pauses) = AsyncStream.makeStream(of: Void.self)
    let noted = Sizes()
    (self.noted, self.pauses) = (noted, pauses)
    commit = GroupCommit(members: 4, pause: { for await _ in stream { return } }) { wishes in
      noted.all.withLock { $0.append(wishes.count) }
      return wishes.map { _ in }
    }
  }

  var sizes: [Int] { noted.all.withLock { $0 } }

  /// One who waits for others.
  func first() async -> Task<Void, any Error> {
    let first = Task { [commit] in try await commit(1) }
    for _ in 0..<1000 { await Task.yield() }
    return first
  }

  func endPause() { pauses.yield() }

  func endPauses() { pauses.finish() }
}

struct MessageBufferTests {
  private func message(_ id: String, bytes: Int = 1) throws -> FedMessage {
    var message = try TestSending.message(to: Sample.reader(id: id))
    message.content = [UInt8](repeating: 65, count: bytes)
    return FedMessage(message: message)
  }

  @Test(arguments: [(2, 1), (100, 6 << 20)])
  func `who merges waits where it is full`(count: Int, bytes: Int) async throws {
    let buffer = MessageBuffer(count: count)
    let messages = try (0..<10).map { try message("r\($0)", bytes: bytes) }
    let put = Counter()
    let giving = Task {
      for message in messages where await buffer.put(message) { _ = put.next() }
      buffer.close()
    }
    for _ in 0..<1000 { await Task.yield() }
    #expect(put.next() <= 4)
    var taken: [String] = []
    while let next = await buffer.next() { taken.append(next.message.contactID) }
    await giving.value
    #expect(taken == (0..<10).map { "r\($0)" })
  }

  @Test func `nobody waits any more when it is closed`() async throws {
    let buffer = MessageBuffer(count: 1)
    let taking = Task { await buffer.next() }
    for _ in 0..<100 { await Task.yield() }
    buffer.close()
    #expect(await taking.value == nil)
    #expect(await buffer.put(try message("a")) == false)
    #expect(buffer.nextIfReady() == nil)
  }

  @Test func `what nobody is to send is thrown away`() async throws {
    let buffer = MessageBuffer(count: 2)
    #expect(await buffer.put(try message("a")))
    buffer.close(discarding: true)
    #expect(await buffer.next() == nil)
  }
}
