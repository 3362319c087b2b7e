import Content
import Settings
import Vocabulary

/// What lies in `content/`.
struct ContentRead: Sendable {
  var pages: [PageSource] = []
  /// The paths of the files that are no pages.
  var files: [String] = []
  var findings: [Finding] = []
}

/// Reads all files of `content/`: the pages on all cores, the names of the rest.
struct ContentReading: Sendable {
  let files: FileTree
  let settings: SiteSettings
  let cores: Int
  /// What other rooms read instead.
  var fragments = SiteFragments()

  init(_ files: FileTree, _ settings: SiteSettings, cores: Int) {
    (self.files, self.settings, self.cores) = (files, settings, cores)
  }

  /// `before` are sources that have been read and are still as they were, by their paths.
  func run(knowing before: [String: PageSource] = [:]) async -> ContentRead {
    var (paths, findings) = files.files(below: "content")
    paths.removeAll { path in
      self.settings.publishing.ignore.contains { $0.matches(path.dropFirst("content/".count)) }
    }
    let pages = paths.filter { PageSource.isPage($0) && !fragments.hidden.contains($0) }
    let others = paths.filter { !PageSource.isMarkdown($0) && !fragments.hidden.contains($0) }
    let (tree, settings) = (files, settings)
    let read = await inParallel(pages.count, cores: cores) {
      if let known = before[pages[$0]] { return Self.Outcome.success((known, [])) }
      return Self.reading(pages[$0], tree, settings)
    }
    var sources: [PageSource] = []
    sources.reserveCapacity(read.count)
    for result in read {
      switch result {
      case .success(let (page, remarks)):
        sources.append(page)
        if !fragments.bodies.contains(page.path) { findings += remarks }
      case .failure(let finding): findings.append(finding)
      }
    }
    if pages.isEmpty, findings.isEmpty {
      findings.append(
        Finding(
          .error, in: "content", "there are no pages here",
          advice: "Write content/index.md, or begin with: rapport new site my-shop"))
    }
    return ContentRead(pages: sources, files: others, findings: findings)
  }

  typealias Outcome = Result<(page: PageSource, findings: [Finding]), Finding>

  static func reading(_ path: String, _ files: FileTree, _ settings: SiteSettings) -> Outcome {
    do {
      return .success(PageSource.read(try files.read(path), path: path, settings: settings))
    } catch {
      return .failure(error)
    }
  }
}
