import Contacts
import Content
import Newsletter
import Settings
import Vocabulary

/// The issues that an owner's folder holds: the files of `content/newsletters`.
struct OwnerIssues: Sendable {
  let settings: SiteSettings
  let contacts: ContactSettings
  /// By the paths of their files.
  let issues: [Issue]
  /// The files of all of them, those that cannot be read too.
  let files: Set<String>
  let findings: [Finding]

  static let folder = "content/newsletters"

  /// Nil for an owner's folder without issues.
  init?(_ tree: FileTree, settings: SiteSettings) {
    var (paths, findings) = tree.files(below: Self.folder)
    paths.removeAll { !Self.isIssue($0) }
    guard !paths.isEmpty else { return nil }
    let contacts = ContactSettings.read(settings, path: "site/site.yaml", findings: &findings)
    var issues: [Issue] = []
    for path in paths {
      do {
        let bytes = try tree.read(path)
        if let issue = Issue.read(
          bytes, path: path, settings: settings, contacts: contacts, findings: &findings)
        {
          issues.append(issue)
        }
      } catch {
        findings.append(error)
      }
    }
    findings += Self.doubled(issues)
    (self.settings, self.contacts, self.issues) = (settings, contacts, issues)
    (self.files, self.findings) = (Set(paths), findings)
  }

  /// The page of the folder is a page like any other.
  static func isIssue(_ path: String) -> Bool {
    let name = path.dropFirst(folder.count + 1)
    return path.hasPrefix(folder + "/") && PageSource.isPage(path)
      && !["index.md", "_index.md", "index.markdown", "_index.markdown"].contains(name)
  }

  /// What was sent is remembered by the issue's name.
  private static func doubled(_ issues: [Issue]) -> [Finding] {
    var first: [String: String] = [:]
    return issues.compactMap { issue in
      guard let other = first.updateValue(issue.path, forKey: issue.name) else { return nil }
      return Finding(
        .error, in: issue.path, "this issue and \(other) are both called “\(issue.name)”",
        advice: "Rename the file: a name is never used again.")
    }
  }
}
