import Contacts
import Endpoint
import Mail
import Newsletter
import Store
import Vocabulary

/// What `rapport newsletter check` would say of the issues, without a store: so of nobody's own mail.
struct IssueRemarks {
  private(set) var findings: [Finding] = []

  /// Drafts are not to be sent yet, and what was to be sent once was.
  private static let ofTheMoment = ["draft", "schedule", "audience"]

  init(source: String, at now: Timestamp) async {
    // What keeps all issues from being read a build tells of.
    guard let newsletters = try? await Newsletters.open(source: source, at: now) else { return }
    let seal = ContactSeal(key: ContactKey(bytes: [UInt8](repeating: 0, count: 32)))
    for issue in newsletters.issues {
      do {
        let merge = try IssueMerge(issue, of: newsletters, seal: seal)
        let report = try await IssueCheckup(merge: merge, store: nil).report()
        for remark in report.remarks where !Self.ofTheMoment.contains(remark.rule) {
          findings.append(
            Finding(
              remark.weight == CheckRemark.Weight.fail.rawValue ? .error : .warning,
              in: issue.path, "as a mail: \(remark.message)", advice: remark.advice))
        }
      } catch let mistakes as Findings {
        findings += mistakes.all
      } catch {
        findings.append(Finding(.error, in: issue.path, "as a mail: \(error)"))
      }
    }
  }
}
