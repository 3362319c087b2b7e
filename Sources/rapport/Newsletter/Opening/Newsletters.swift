import Contacts
import Content
import Foundation
import Mail
import Markdown
import Newsletter
import Settings
import Site
import Store
import Vocabulary

/// The issues of an owner's folder with all that they are merged from: what the commands begin with.
struct Newsletters: Sendable {
  let source: String
  let settings: SiteSettings
  let contacts: ContactSettings
  /// Those without a mistake in what stands at their top.
  let issues: [Issue]
  /// What is wrong with the files of the others, which keeps nobody from sending these.
  let mistakes: [Finding]
  let pages: SitePages
  let news: IssueNews
  /// What is doubtful about the files.
  let warnings: [Finding]
  /// Where links lead: that of the site, or of a server that shows it here.
  let baseURL: BaseURL
  let now: Timestamp

  /// Throws `Findings` where a file that all issues need has an error, and a `NewsletterFailure`.
  static func open(
    source: String, address: BaseURL? = nil, at now: Timestamp
  ) async throws -> Newsletters {
    let files = FileTree.onDisk(source)
    let owner = SiteSettings.read(files, folderName: BuildPlaces.name(of: source))
    guard let issues = OwnerIssues(files, settings: owner.settings) else {
      throw NewsletterFailure.noIssues
    }
    let findings = (owner.findings + issues.findings).sorted()
    let errors = findings.filter { $0.weight == .error }
    let mistakes = errors.filter { issues.files.contains($0.path) }
    guard errors.count == mistakes.count else {
      throw Findings(errors.filter { !issues.files.contains($0.path) })
    }
    let broken = Set(mistakes.map(\.path))
    guard let baseURL = address ?? owner.settings.url else { throw NewsletterFailure.noAddress }
    let local = Timestamp(
      seconds: now.seconds, offset: owner.settings.zone.offset(at: now.seconds))
    let pages = await SitePages.read(
      files, settings: owner.settings, fragments: issues.fragments, baseURL: "\(baseURL)",
      at: now, cores: max(1, ProcessInfo.processInfo.activeProcessorCount))
    return Newsletters(
      source: source, settings: owner.settings, contacts: issues.contacts,
      issues: issues.issues.filter { !broken.contains($0.path) }, mistakes: mistakes,
      pages: pages, news: IssueNews(pages, sections: owner.settings.sections.map(\.name)),
      warnings: findings.filter { $0.weight == .warning }, baseURL: baseURL, now: local)
  }

  /// Throws a `NewsletterFailure`, and `Findings` where its file has a mistake.
  func issue(named name: String) throws -> Issue {
    let file = String(name.prefix { $0 != "@" })
    let own = mistakes.filter { IssueName.of($0.path) == file }
    guard own.isEmpty else { throw Findings(own) }
    if let issue = issues.first(where: { $0.name == name }) { return issue }
    if let occurrence = issues.lazy.compactMap({ $0.occurrence(named: name) }).first {
      return occurrence
    }
    throw NewsletterFailure.unknown(name, among: known)
  }

  /// The names of all issues, those with a mistake too.
  var known: [String] {
    issues.map(\.name) + Set(mistakes.map { IssueName.of($0.path) }).sorted()
  }
}

extension Newsletters {
  /// Throws `Findings` where the issue has an error. `redirect` is for links that are counted.
  func compiled(
    _ issue: Issue, redirect: ((String) -> String?)? = nil
  ) throws(Findings) -> CompiledIssue {
    let unknown = news.findings(on: issue)
    guard unknown.isEmpty else { throw Findings(unknown) }
    return try CompiledIssue(
      issue, names: names, options: MarkdownOptions(settings.markdown), redirect: redirect,
      resolve: { [pages] in pages.resolved($0, in: issue.path) })
  }

  var names: IssueNames {
    var names = IssueNames(settings, contacts: contacts, lists: news.lists)
    names.base = baseURL
    names.archive = archive
    return names
  }

  /// Who an issue comes from.
  func sender(of issue: Issue) -> Mailbox? {
    issue.from ?? settings.sender.map { Mailbox($0.address, name: $0.name) }
  }

  /// The list of the issues that are pages; nil where it is none.
  private var archive: String? {
    let address = baseURL.appending("/newsletters/")
    return pages.contains(address) == true ? address : nil
  }
}
