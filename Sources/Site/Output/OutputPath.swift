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
  var isPage: Bool { text.utf8.reversed().starts(with: ".html".utf8.reversed()) }

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
    one.text.utf8.elementsEqual(other.text.utf8)
  }

  static func < (one: OutputPath, other: OutputPath) -> Bool {
    one.text.utf8.lexicographicallyPrecedes(other.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
