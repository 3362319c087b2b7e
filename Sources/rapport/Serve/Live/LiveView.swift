import Content
import Site
import Vocabulary

/// An edition as a browser gets it: each page with a corner for its author, and a script that
/// asks for the page again when it has changed.
struct LiveView {
  let edition: Edition
  /// Of a check, about any file.
  let remarks: [Finding]
  let files: FileTree

  init(_ site: LiveSite, files: FileTree) async {
    (edition, remarks) = await site.current()
    self.files = files
  }

  /// All that is to be said, in the order of the files, each once.
  var findings: [Finding] { joined(edition.findings) }

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
    let own = Set(file.findings)
    let source = file.page?.source
    let all = joined(edition.findings + file.findings)
    let here = all.filter { own.contains($0) || $0.path == source }
    return LiveCorner(file.page, here, elsewhere: all.count - here.count)
  }

  /// With what the check says: of one place and in the same words its weight counts.
  private func joined(_ findings: [Finding]) -> [Finding] {
    let told = Set(remarks.map(Said.init))
    return Set(findings.filter { !told.contains(Said($0)) } + remarks).sorted()
  }

  private struct Said: Hashable {
    let path: String, line: Int, column: Int, message: String

    init(_ finding: Finding) {
      (path, message) = (finding.path, finding.message)
      (line, column) = (finding.line, finding.column)
    }
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
