import Content
import Markdown
import Settings
import Vocabulary

/// Links and pictures of the site that lead nowhere, as errors: a visitor meets each.
struct LinkRemarks {
  private(set) var remarks: [SiteRemark] = []
  /// As a build tells of them.
  private(set) var told: Set<Finding> = []

  init(_ checks: SiteChecks, _ looks: [PageLook]) {
    let publication = checks.site.publication
    let targets = checks.site.targets
    // Those that name a Markdown file a build tells of while it reads.
    var findings = publication.index.articles.flatMap { article in
      article.document.links.compactMap { targets.finding($0, from: article.page) }
    }
    findings += looks.flatMap { look in
      look.included.compactMap { included in
        targets.finding(
          included.link, from: publication.article(look.page).page, in: included.file)
      }
    }
    told = Set(findings)
    findings +=
      LinkFindings(
        publication, sources: looks.map(\.page), reports: looks.map(\.report),
        included: looks.map(\.included), leftOut: LeftOutPlaces(checks).reasons
      ).findings
    remarks = findings.map { finding in
      SiteRemark(
        .links,
        Finding(
          .error, in: finding.path, line: finding.line, column: finding.column, finding.message,
          advice: finding.advice))
    }
  }
}
