import Content
import Templates
import Vocabulary

/// The templates and the style sheet: the built-in ones, each replaced by the owner's of its name.
struct ThemeFiles: Sendable {
  let sources: [TemplateSource]
  let findings: [Finding]

  static let folder = "site/templates"

  init(_ files: FileTree) {
    var (paths, findings) = files.files(below: Self.folder)
    paths.removeAll { !$0.hasSuffix(".mustache") }
    var own: [TemplateSource] = []
    for path in paths {
      do throws(Finding) {
        let bytes = try files.read(path)
        guard let text = String(validating: bytes, as: UTF8.self) else {
          throw Finding(
            .error, in: path, "this template is not UTF-8", advice: "Save it as UTF-8.")
        }
        let name = path.dropFirst(Self.folder.count + 1).dropLast(".mustache".count)
        own.append(TemplateSource(name: String(name), path: path, text: text))
      } catch {
        findings.append(error)
      }
    }
    sources = BuiltInTheme.templates + own
    self.findings = findings
  }
}
