import Content
import Site
import Vocabulary

/// An edition as a browser gets it: each page with a corner for its author, and a script that
/// asks for the page again when it has changed.
struct LiveView {
  let edition: Edition
  let files: FileTree

  init(_ edition: Edition, files: FileTree) { (self.edition, self.files) = (edition, files) }

  func page(_ file: ServedFile) -> [UInt8] {
    let corner = corner(of: file)
    let mark = LiveMark(file.bytes, styles: edition.styles, corner: corner.content)
    var page = file.bytes
    let place = page.lastRange(of: Array("</body>".utf8))?.lowerBound ?? page.endIndex
    page.insert(contentsOf: Array((corner.html + LiveScript.tag(mark)).utf8), at: place)
    return page
  }

  func faults(_ findings: [Finding]) -> [UInt8] {
    let page = FaultPage(findings, files: files).html
    let script = LiveScript.tag(LiveMark(Array(page.utf8)))
    return Array(page.replacing("</body>", with: script + "</body>").utf8)
  }

  /// What the page at a path is now, and its corner; nil where there is none.
  func state(of path: String) -> (mark: LiveMark, corner: LiveCorner?)? {
    switch LiveAnswer(path, in: edition) {
    case .page(let file, _):
      let corner = corner(of: file)
      return (LiveMark(file.bytes, styles: edition.styles, corner: corner.content), corner)
    case .faults(let findings):
      return (LiveMark(Array(FaultPage(findings, files: files).html.utf8)), nil)
    case .file, .moved, .nothing: return nil
    }
  }

  private func corner(of file: ServedFile) -> LiveCorner {
    LiveCorner(file, elsewhere: elsewhere(than: file))
  }

  private func elsewhere(than file: ServedFile) -> Int {
    let here = Set(file.findings)
    return edition.findings.count { !here.contains($0) }
  }
}

extension [UInt8] {
  /// Where some bytes stand last.
  fileprivate func lastRange(of other: [UInt8]) -> Range<Int>? {
    guard count >= other.count else { return nil }
    for start in stride(from: count - other.count, through: 0, by: -1)
    where self[start..<start + other.count].elementsEqual(other) {
      return start..<start + other.count
    }
    return nil
  }
}
