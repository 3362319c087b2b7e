import Calendar
import Contacts
import Content
import Desk
import Endpoint
import Forms
import Settings
import Templates
import Vocabulary

/// All that an owner's folder says about forms: the forms, whose work their answers are, what is
/// written back, and how the endpoint's pages look.
struct OwnerForms: Sendable {
  let settings: SiteSettings
  let hours: OpeningHours?
  let contacts: ContactSettings
  let policy: DeskPolicy
  let forms: [FormDefinition]
  /// The file of each.
  let paths: [FormName: String]
  let replies: [Reply]
  /// The owner's own pages of the endpoint.
  let pages: [TemplateSource]
  /// Where the page about privacy stands, from the root of the site; nil where there is none.
  let privacy: String?
  /// site.yaml and desk.yaml as they were read.
  let site: Node?, desk: Node?
  /// In the order in which they were found.
  let findings: [Finding]

  /// Nil for a site without forms. What is wrong with site.yaml the build tells of.
  init?(_ files: FileTree, folderName: String) {
    guard files.list("forms").entries.contains(where: { $0.kind == .file }) else { return nil }
    var reader = OwnerFiles(files)
    site = reader.node("site/site.yaml")
    reader.findings = []
    var told: [Finding] = []
    settings =
      site.map {
        SiteSettings.read($0, path: "site/site.yaml", folderName: folderName, findings: &told)
      } ?? SiteSettings(folderName: folderName)
    hours = OpeningHours.read(settings, path: "site/site.yaml", findings: &reader.findings)
    contacts = ContactSettings.read(
      settings, forms: OwnerFiles.forms(of: files), path: "site/site.yaml",
      findings: &reader.findings)
    desk = reader.node("site/desk.yaml")
    policy =
      desk.map { DeskPolicy.read($0, path: "site/desk.yaml", findings: &reader.findings) }
      ?? DeskPolicy()
    replies = reader.replies()
    pages = reader.endpointPages()
    let references = FormReferences(
      routes: Set(policy.routes.map(\.name)),
      replies: Set(replies.map(\.name)).subtracting([Reply.confirmation]))
    let defaults = FormDefaults(settings)
    let texts = reader.texts(in: "forms", endingIn: [".yaml", ".yml"])
    privacy = files.list("content").entries.contains(.init("privacy.md", .file)) ? "/privacy/" : nil
    let set = FormSet(
      reading: texts, defaults: defaults, in: references, findings: &reader.findings)
    forms = set.definitions
    paths = Dictionary(
      set.files.map { ($0.definition.name, $0.path) }, uniquingKeysWith: { one, _ in one })
    reader.findings += reader.faults(settings, forms)
    findings = reader.findings
  }

  var hasErrors: Bool { findings.contains { $0.weight == .error } }
}
