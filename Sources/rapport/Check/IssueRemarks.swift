import Contacts
import Endpoint
import Mail
import Newsletter
import Settings
import Store
import Vocabulary

/// What `rapport newsletter check` would say of the issues, without a store: so of nobody's own mail.
struct IssueRemarks {
  private(set) var findings: [Finding] = []

  /// Drafts are not to be sent yet, and what was to be sent once was.
  private static let ofTheMoment = ["draft", "schedule", "audience"]

  /// `address` stands for the site's own.
  init(source: String, address: BaseURL?, at now: Timestamp) async {
    do {
      let newsletters = try await Newsletters.open(source: source, address: address, at: now)
      for issue in newsletters.issues {
        findings += await Self.findings(on: issue, of: newsletters)
      }
    } catch NewsletterFailure.noIssues {
      return
    } catch let mistakes as Findings {
      findings = mistakes.all
    } catch {
      // What they all need and no issue says stands in the settings.
      findings = [
        Finding(
          .error, in: "site/site.yaml", "no newsletter can be made: \(error)",
          advice: (error as? any Failure)?.advice)
      ]
    }
  }

  private static func findings(on issue: Issue, of newsletters: Newsletters) async -> [Finding] {
    let seal = ContactSeal(key: ContactKey(bytes: [UInt8](repeating: 0, count: 32)))
    do {
      let merge = try IssueMerge(issue, of: newsletters, seal: seal)
      let report = try await IssueCheckup(merge: merge, store: nil).report()
      return report.remarks.filter { !ofTheMoment.contains($0.rule) }.map { remark in
        Finding(
          remark.weight == CheckRemark.Weight.fail.rawValue ? .error : .warning,
          in: issue.path, "as a mail: \(remark.message)", advice: remark.advice)
      }
    } catch let mistakes as Findings {
      return mistakes.all
    } catch {
      return [Finding(.error, in: issue.path, "as a mail: \(error)")]
    }
  }
}
