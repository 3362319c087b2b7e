import Synchronization

/// Does `work` for every number below `count` on several cores; the results are in order.
///
/// The one place where a build is parallel. Workers take a few numbers at a time, so that one
/// long page does not hold up the rest.
func inParallel<Output: Sendable>(
  _ count: Int, cores: Int, _ work: @escaping @Sendable (Int) -> Output
) async -> [Output] {
  let share = max(1, min(32, count / (cores * 4)))
  let shares = (count + share - 1) / share
  let next = Counter()
  let done = await withTaskGroup(of: [(Int, [Output])].self) { group in
    for _ in 0..<min(cores, shares) {
      group.addTask {
        var mine: [(Int, [Output])] = []
        while case let taken = next.take(), taken < shares {
          mine.append((taken, (taken * share..<min(count, (taken + 1) * share)).map(work)))
        }
        return mine
      }
    }
    return await group.reduce(into: []) { $0 += $1 }
  }
  return done.sorted { $0.0 < $1.0 }.flatMap(\.1)
}

/// Numbers handed out once each.
private final class Counter: Sendable {
  private let value = Atomic(0)

  func take() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
}
