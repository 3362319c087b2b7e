import Content
import Settings
import Site
import Vocabulary

/// What the pages of a site show of its forms and issues, read from the owner's folder.
struct OwnerFragments: Sendable {
  let source: String
  /// Nil for a site without forms.
  let forms: OwnerForms?

  func fragments(_ settings: SiteSettings, at now: Timestamp) -> SiteFragments {
    var fragments = forms?.fragments ?? SiteFragments()
    OwnerIssues(.onDisk(source), settings: settings)?.add(to: &fragments, at: now)
    fragments.reads = Self.reads
    return fragments
  }

  /// The files that forms and issues are read from, and those that they only mind to be there.
  private static func reads(_ path: String) -> Bool {
    let folders = [
      "forms", "content/replies", OwnerIssues.folder, "site/templates/endpoint",
      "site/templates/mail",
    ]
    return folders.contains { path == $0 || path.hasPrefix($0 + "/") }
      || ["site/desk.yaml", "site/segments.yaml", "content/privacy.md"].contains(path)
  }
}
