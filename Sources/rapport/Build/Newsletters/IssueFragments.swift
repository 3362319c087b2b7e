import Contacts
import Content
import Markdown
import Newsletter
import Settings
import Site
import Vocabulary

extension OwnerIssues {
  /// Which files of `content/` are pages of ours, and which are none.
  var fragments: SiteFragments {
    var fragments = SiteFragments()
    let archived = issues.filter { $0.isArchived && !$0.isDraft }
    fragments.bodies = Set(archived.map(\.path))
    fragments.hidden = files.subtracting(fragments.bodies).union(attached)
    return fragments
  }

  /// An issue has a page of the archive from the moment on that it is sent at.
  var changes: [SiteCalendar.Change] {
    issues.compactMap { issue in
      issue.schedule.map { SiteCalendar.Change(.newsletter, of: issue.path, at: $0.at) }
    }
  }

  /// Adds the pages of the archive, as everybody sees them, and what is wrong with the issues.
  ///
  /// One that is to be sent later is no page before.
  func add(to fragments: inout SiteFragments, at now: Timestamp) {
    let waiting = issues.filter { ($0.schedule?.at).map { $0 > now } ?? false }.map(\.path)
    let own = self.fragments
    fragments.bodies = own.bodies.subtracting(waiting)
    fragments.hidden = own.hidden.union(waiting)
    fragments.changes += changes
    fragments.findings += findings
    fragments.texts = { [self] pages in texts(in: pages) }
  }

  private func texts(
    in pages: SitePages
  ) -> (texts: [String: PageText], findings: [Finding]) {
    let news = IssueNews(pages, sections: settings.sections.map(\.name), isOnSite: true)
    var names = IssueNames(settings, contacts: contacts, lists: news.lists)
    names.base = pages.baseURL.flatMap(BaseURL.init)
    var texts: [String: PageText] = [:]
    var findings: [Finding] = []
    for issue in issues {
      do {
        let compiled = try CompiledIssue(
          issue, names: names, options: MarkdownOptions(settings.markdown),
          resolve: { pages.resolved($0, in: issue.path, isOnSite: true) })
        findings += compiled.findings + news.findings(on: issue)
        guard issue.isArchived else { continue }
        let page = try compiled.page(
          for: SampleReaders.nobody(), content: news.whole, home: "/newsletters/")
        texts[issue.path] = PageText(title: page.title, summary: page.summary, html: page.html)
      } catch let error as Findings {
        findings += error.all
      } catch {
        findings.append(Finding(.error, in: issue.path, "\(error)"))
      }
    }
    return (texts, findings)
  }
}
