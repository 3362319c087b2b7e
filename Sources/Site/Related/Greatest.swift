/// The greatest few of many positive numbers: a heap with the least of them on top.
///
/// It is full of zeros at first, so that most numbers cost one comparison.
struct Greatest {
  private var heap: [UInt64]

  init(_ limit: Int) { heap = [UInt64](repeating: 0, count: limit) }

  /// Keeps the number if it is among the greatest so far.
  mutating func insert(_ number: UInt64) {
    guard let least = heap.first, number > least else { return }
    heap[0] = number
    sink()
  }

  /// The numbers from the greatest down. Nothing is left behind.
  mutating func drain(_ visit: (UInt64) -> Void) {
    heap.sort(by: >)
    for index in heap.indices where heap[index] != 0 {
      visit(heap[index])
      heap[index] = 0
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
