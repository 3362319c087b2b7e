import Content
import Settings
import Vocabulary

/// The files of `content/` at their places.
struct TestContent {
  let tree: ContentTree
  let findings: [Finding]

  /// The texts of the files, by their paths below `content/`; those that are no Markdown are
  /// files beside pages.
  init(
    _ files: [String: String], settings yaml: String = "", showing: Showing = Showing(),
    at now: Timestamp = Timestamp(seconds: 1_772_366_580)
  ) {
    var findings: [Finding] = []
    let settings = SiteSettings.read(
      Array(yaml.utf8), path: "site/site.yaml", folderName: "bakers-corner", findings: &findings)
    let paths = files.keys.sorted().map { "content/" + $0 }
    let read = paths.filter(PageSource.isPage).map {
      PageSource.read(
        Array((files[String($0.dropFirst(8))] ?? "").utf8), path: $0, settings: settings)
    }
    tree = ContentTree(
      read.map(\.page), files: paths.filter { !PageSource.isMarkdown($0) }, settings: settings,
      showing: showing, at: now)
    self.findings = findings + read.flatMap(\.findings) + tree.findings
  }

  var messages: [String] { findings.sorted().flatMap(\.report) }

  /// The addresses of the owner's pages, by file.
  var addresses: [String: String] {
    var addresses: [String: String] = [:]
    for page in tree.pages { if let source = page.source { addresses[source] = page.path.url } }
    return addresses
  }

  func page(_ path: String) -> Page? { tree.pages.first { $0.path.text == path } }

  /// The addresses of the pages of a kind.
  func paths(of kind: String) -> [String] {
    tree.pages.filter { $0.kind.name == kind }.map(\.path.text)
  }
}
