import Synchronization

/// What a scripted server heard, over all its connections.
final class ServerBook: Sendable {
  private let pages = Mutex<(lines: [[String]], messages: [[UInt8]])>(([], []))

  /// The commands of each connection, with `.` for each end of a content.
  var lines: [[String]] { pages.withLock { $0.lines } }
  /// Every content that came whole, its dots halved again.
  var messages: [[UInt8]] { pages.withLock { $0.messages } }

  func open() -> Int {
    pages.withLock { pages in
      pages.lines.append([])
      return pages.lines.count
    }
  }

  /// Returns how often the first word has been heard by now.
  @discardableResult
  func note(_ line: String, _ connection: Int) -> Int {
    pages.withLock { pages in
      pages.lines[connection - 1].append(line)
      let word = line.prefix { $0 != " " }
      return pages.lines.joined().count { $0.prefix { $0 != " " } == word }
    }
  }

  /// Waits until so many connections heard a farewell.
  func farewells(_ count: Int) async {
    while lines.joined().count(where: { $0 == "QUIT" }) < count { await Task.yield() }
  }

  func take(_ message: [UInt8]) { pages.withLock { $0.messages.append(message) } }
}
