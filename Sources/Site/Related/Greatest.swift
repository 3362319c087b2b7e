/// The greatest few of many numbers: a heap with the least of them on top.
struct Greatest {
  private let limit: Int
  private var heap: [UInt64] = []

  init(_ limit: Int) {
    self.limit = limit
    heap.reserveCapacity(limit)
  }

  /// Keeps the number if it is among the greatest so far.
  mutating func insert(_ number: UInt64) {
    if heap.count < limit {
      heap.append(number)
      rise()
    } else if limit > 0, number > heap[0] {
      heap[0] = number
      sink()
    }
  }

  /// The numbers from the greatest down. Nothing is left behind.
  mutating func drain(_ visit: (UInt64) -> Void) {
    heap.sort(by: >)
    for number in heap { visit(number) }
    heap.removeAll(keepingCapacity: true)
  }

  private mutating func rise() {
    var index = heap.count - 1
    while index > 0, heap[index] < heap[(index - 1) / 2] {
      heap.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  private mutating func sink() {
    var index = 0
    while true {
      var least = 2 * index + 1
      if least >= heap.count { return }
      if least + 1 < heap.count, heap[least + 1] < heap[least] { least += 1 }
      if heap[index] <= heap[least] { return }
      heap.swapAt(index, least)
      index = least
    }
  }
}
