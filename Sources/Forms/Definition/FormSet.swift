public import Vocabulary

/// All forms of a site.
public struct FormSet: Sendable {
  /// In the order of their names.
  public let files: [FormFile]

  public init(_ files: [FormFile] = []) { self.files = files }

  /// Reads every file of `forms/`. Those with errors are left out, and told in `findings`.
  public init(
    reading texts: [(path: String, bytes: [UInt8])], defaults: FormDefaults = FormDefaults(),
    in site: FormReferences, findings: inout [Finding]
  ) {
    var files: [FormName: FormFile] = [:]
    for (path, bytes) in texts.sorted(by: { $0.path < $1.path }) {
      guard
        let file = FormFile(bytes, path: path, defaults: defaults, findings: &findings)
      else { continue }
      findings += file.findings(in: site)
      if let other = files[file.definition.name] {
        findings.append(
          Finding(
            .error, in: path, "“\(other.path)” is called the same",
            advice: "Rename one of the two files."))
      } else {
        files[file.definition.name] = file
      }
    }
    self.files = files.values.sorted { $0.definition.name < $1.definition.name }
  }

  public var definitions: [FormDefinition] { files.map(\.definition) }

  public subscript(name: FormName) -> FormDefinition? {
    files.first { $0.definition.name == name }?.definition
  }
}
