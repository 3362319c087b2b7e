import Glibc

/// Where a file goes in the output folder: `news/opening/index.html`.
///
/// A path that passes cannot leave the folder or touch `.rapport` in it. It is compared byte by
/// byte, as the file system does; two Strings are equal when they only look the same.
struct OutputPath: Sendable {
  let text: String

  init(_ text: String) throws(OutputFailure) {
    if let fault = OutputPathFault(in: text) { throw .path(text, fault) }
    self.text = text
  }

  private init(trusted text: String) { self.text = text }

  /// The output folder itself.
  static let root = OutputPath(trusted: "")

  var isRoot: Bool { text.isEmpty }
  /// A smaller form of a page counts as one: servers show it in the page's place.
  var isPage: Bool { ends(in: ".html") || ends(in: ".html.gz") }

  private func ends(in type: String) -> Bool {
    text.utf8.reversed().starts(with: type.utf8.reversed())
  }

  /// The folder it lies in, and its name there.
  var parts: (folder: OutputPath, name: String) {
    guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (.root, text) }
    let name = text.utf8.index(after: slash)
    return (OutputPath(trusted: String(text[..<slash])), String(text[name...]))
  }

  var folder: OutputPath { parts.folder }
}

extension OutputPath: Hashable, Comparable {
  static func == (one: OutputPath, other: OutputPath) -> Bool {
    one.text.utf8.count == other.text.utf8.count && one.order(to: other) == 0
  }

  static func < (one: OutputPath, other: OutputPath) -> Bool { one.order(to: other) < 0 }

  func hash(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: $0) }
  }

  /// As `memcmp` has it: a big site compares paths some hundred thousand times.
  private func order(to other: OutputPath) -> Int {
    withBytes { one in
      other.withBytes { other in
        guard let first = one.baseAddress, let second = other.baseAddress else {
          return one.count - other.count
        }
        let order = memcmp(first, second, min(one.count, other.count))
        return order == 0 ? one.count - other.count : Int(order)
      }
    }
  }

  private func withBytes<Answer>(_ work: (UnsafeRawBufferPointer) -> Answer) -> Answer {
    // A Swift string has its bytes at hand; one that does not is copied.
    text.utf8.withContiguousStorageIfAvailable { work(UnsafeRawBufferPointer($0)) }
      ?? Array(text.utf8).withUnsafeBytes(work)
  }
}
