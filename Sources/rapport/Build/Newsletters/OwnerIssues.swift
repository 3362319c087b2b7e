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
  /// Files that travel with issues, and are not for everybody.
  let attached: Set<String>
  let findings: [Finding]

  static let folder = "content/newsletters"

  /// Nil for an owner's folder without issues.
  init?(_ tree: FileTree, settings: SiteSettings) {
    var (paths, findings) = tree.files(below: Self.folder)
    let others = paths.filter { !PageSource.isMarkdown($0) }
    paths.removeAll { !Self.isIssue($0) }
    guard !paths.isEmpty else { return nil }
    let contacts = ContactSettings.read(
      settings, forms: OwnerFiles.forms(of: tree), path: "site/site.yaml", findings: &findings)
    let names = paths.map(IssueName.of)
    var issues: [Issue] = []
    for path in paths {
      do {
        let bytes = try tree.read(path)
        if let issue = Issue.read(
          bytes, path: path, settings: settings, contacts: contacts, among: names,
          findings: &findings)
        {
          issues.append(issue)
        }
      } catch {
        findings.append(error)
      }
    }
    findings += Issue.doubledNames(in: issues)
    for issue in issues {
      let folder = Self.folder(of: issue)
      findings += issue.attachmentFindings { try? tree.read("\(folder)/\($0)").count }
    }
    attached = Set(others.filter { path in issues.contains { Self.isAttached(path, to: $0) } })
    (self.settings, self.contacts, self.issues) = (settings, contacts, issues)
    (self.files, self.findings) = (Set(paths), findings)
  }

  /// The page of the folder is a page like any other.
  static func isIssue(_ path: String) -> Bool {
    let name = path.dropFirst(folder.count + 1)
    return path.hasPrefix(folder + "/") && PageSource.isPage(path)
      && !["index.md", "_index.md", "index.markdown", "_index.markdown"].contains(name)
  }

  private static func folder(of issue: Issue) -> String {
    issue.path.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// Whether a file is one that an issue names, or may be a reader's own: `vouchers/{{id}}.pdf`.
  private static func isAttached(_ path: String, to issue: Issue) -> Bool {
    issue.attachments.contains { placed in
      let name = "\(folder(of: issue))/\(placed.text)"
      guard let open = name.firstRange(of: "{{"), let close = name.ranges(of: "}}").last else {
        return path == name
      }
      return path.hasPrefix(name[..<open.lowerBound]) && path.hasSuffix(name[close.upperBound...])
    }
  }
}
