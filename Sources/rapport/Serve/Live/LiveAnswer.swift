import Content
import Site
import Vocabulary

/// What is shown at an address of a live site.
enum LiveAnswer {
  case page(ServedFile, isFound: Bool)
  case file(ServedFile)
  /// Something is wrong with what the page is made from.
  case faults([Finding])
  case moved
  case nothing

  /// - Parameter path: of the address, percent signs read.
  init(_ path: String, in edition: Edition) {
    let name = path.drop { $0 == "/" }
    let files = path.hasSuffix("/") ? [name + "index.html"] : [String(name)]
    let wide = edition.findings.filter { $0.weight == .error && !$0.path.hasPrefix("content/") }
    let isPage = path.hasSuffix("/") || path.hasSuffix(".html")
    if edition.isIncomplete || !wide.isEmpty, isPage {
      self = .faults(edition.findings.filter { $0.weight == .error })
    } else if let found = files.lazy.compactMap({ edition.file(at: String($0)) }).first {
      self = LiveAnswer(found, isPage: isPage)
    } else if !path.hasSuffix("/"), edition.file(at: name + "/index.html") != nil {
      self = .moved
    } else if let page = edition.file(at: "404.html") {
      self = .page(page, isFound: false)
    } else {
      self = .nothing
    }
  }

  private init(_ file: ServedFile, isPage: Bool) {
    let faults = file.findings.filter { $0.weight == .error }
    guard faults.isEmpty else {
      self = .faults(faults)
      return
    }
    self = isPage ? .page(file, isFound: true) : .file(file)
  }
}
