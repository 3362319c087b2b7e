/// Where a page is, as its links see it.
struct PagePath {
  private let written: [UInt8]
  /// How much of it is the folder, with its last slash.
  private let folderLength: Int
  /// The folder as a key, which relative links start from.
  let folder: [UInt8]

  init(_ path: String) {
    written = LinkKey.written(path.utf8)
    folderLength = written.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    folder = LinkKey.key(written[..<folderLength])
  }

  func isSame(as target: UnsafeBufferPointer<UInt8>) -> Bool { target.elementsEqual(written) }

  /// Appends the way from the page to a path of the site: `../../faq/`. To itself it is `./`, or
  /// nothing where a file name follows.
  func appendWay(
    to target: UnsafeBufferPointer<UInt8>, nameFollows: Bool, _ output: inout [UInt8]
  ) {
    let slash = UInt8(ascii: "/")
    // What the two have in common, to and with the last slash in it.
    var common = 0
    var index = 0
    let limit = min(folderLength, target.count)
    while index < limit, written[index] == target[index] {
      index += 1
      if written[index - 1] == slash { common = index }
    }
    var isBelow = true
    for index in common..<folderLength where written[index] == slash {
      isBelow = false
      output.append(UInt8(ascii: "."))
      output.append(UInt8(ascii: "."))
      output.append(slash)
    }
    let rest = UnsafeBufferPointer(rebasing: target[common...])
    if isBelow, !(rest.isEmpty && nameFollows), needsDot(rest) {
      output.append(UInt8(ascii: "."))
      output.append(slash)
    }
    output.append(contentsOf: rest)
  }

  /// `a:b` would be a scheme, `/b` would start at the root, and nothing would keep the query.
  private func needsDot(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in path {
      if byte == UInt8(ascii: "/") { break }
      if byte == UInt8(ascii: ":") { return true }
    }
    return path.isEmpty || path[0] == UInt8(ascii: "/")
  }
}
