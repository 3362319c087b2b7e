/// What stands before the words of a line: quote marks, and the markers or the indents of lists.
struct Margin {
  /// Before the next line, and before all lines after it: of one length, and plain ASCII.
  private(set) var first: [UInt8] = []
  private(set) var rest: [UInt8] = []
  /// How much of the margin the block above and the block below share.
  private(set) var shared = 0
  private var containers: [Container] = []
  /// How many of the containers a block was written in.
  private var written = 0
  private var ended: EndedList?
  /// Whether the block above is an item's words without `<p>`, so that the next one may stand
  /// right below it.
  private var isTight = false

  /// Deeper ones add nothing: words need room, and 10,000 quotes in quotes linear time.
  private static let limit = 40

  private struct Container {
    enum Kind { case quote, bullets, numbers, item }

    let kind: Kind
    var width = 0
    /// Of a list: which one it is in the mail, and the number of its next item.
    var list = 0, next = 1
  }

  /// The list that ended last, to be gone on with if a loop writes it again.
  private struct EndedList {
    let list: Int, next: Int, depth: Int
    let isTight: Bool
  }

  mutating func openQuote() { push(Container(kind: .quote), marker: "> ", indent: "> ") }

  mutating func openList(_ list: Int, start: Int, isNumbered: Bool) {
    var container = Container(kind: isNumbered ? .numbers : .bullets, list: list, next: start)
    if let ended, ended.list == list, ended.depth == containers.count {
      (container.next, isTight) = (ended.next, ended.isTight)
    }
    containers.append(container)
  }

  mutating func openItem() {
    guard let list = containers.last, list.kind == .numbers else {
      return push(Container(kind: .item), marker: "- ", indent: "  ")
    }
    containers[containers.count - 1].next = list.next &+ 1
    let marker = "\(list.next). "
    push(
      Container(kind: .item), marker: marker,
      indent: String(repeating: " ", count: marker.utf8.count))
  }

  mutating func close() {
    guard let container = containers.popLast() else { return }
    first.removeLast(container.width)
    rest.removeLast(container.width)
    shared = min(shared, rest.count)
    let isEmpty = containers.count >= written
    written = min(written, containers.count)
    switch container.kind {
    case .item where isEmpty && containers.last?.kind == .numbers:
      containers[containers.count - 1].next &-= 1
    case .bullets, .numbers:
      ended = EndedList(
        list: container.list, next: container.next, depth: containers.count, isTight: isTight)
      if !containers.contains(where: { $0.kind == .item }) { isTight = false }
    default: break
    }
  }

  private mutating func push(_ container: Container, marker: String, indent: String) {
    var container = container
    if rest.count + marker.utf8.count <= Self.limit {
      container.width = marker.utf8.count
      first += marker.utf8
      rest += indent.utf8
    }
    containers.append(container)
  }
}

extension Margin {
  /// Whether a block of a kind stands right below the one above.
  func isTight(for kind: UInt8) -> Bool { isTight && kind == BlockKind.item }

  /// Notes that a block of a kind was written.
  mutating func noteBlock(_ kind: UInt8) {
    if first != rest { first = rest }
    (written, shared, ended) = (containers.count, rest.count, nil)
    isTight = kind == BlockKind.item
  }
}
