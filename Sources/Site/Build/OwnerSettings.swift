import Content
import Settings
import Templates
import Vocabulary

/// What the owner says outside the pages: site.yaml and the data files.
struct OwnerSettings: Sendable {
  let settings: SiteSettings
  /// By the file's name without its type, as templates see it.
  let data: [String: Value]
  let findings: [Finding]

  init(_ files: FileTree, folderName: String) {
    var findings: [Finding] = []
    settings = Self.settings(in: files, folderName: folderName, findings: &findings)
    data = Self.data(in: files, zone: settings.zone, findings: &findings)
    self.findings = findings
  }

  private static func settings(
    in files: FileTree, folderName: String, findings: inout [Finding]
  ) -> SiteSettings {
    let path = "site/site.yaml"
    let folder = files.list("site")
    findings += folder.findings.filter { $0.path == path }
    guard folder.entries.contains(.init("site.yaml", .file)) else {
      if folder.entries.contains(.init("site.yml", .file)) {
        findings.append(
          Finding(
            .error, in: "site/site.yml", "the settings are read from site/site.yaml",
            advice: "Rename the file."))
      }
      return SiteSettings(folderName: folderName)
    }
    do {
      return SiteSettings.read(
        try files.read(path), path: path, folderName: folderName, findings: &findings)
    } catch {
      findings.append(error)
      return SiteSettings(folderName: folderName)
    }
  }

  private static func data(
    in files: FileTree, zone: Zone, findings: inout [Finding]
  ) -> [String: Value] {
    let (paths, faults) = files.files(below: "site/data")
    findings += faults
    var data: [String: Value] = [:]
    for path in paths where DataFile.Format(path: path) != nil {
      let name = path.dropFirst("site/data/".count).prefix { $0 != "." }
      do {
        let node = try DataFile.read(files.read(path), path: path, findings: &findings)
        let value = node.map { Value($0, zone: zone) } ?? .list([])
        guard data.updateValue(value, forKey: String(name)) != nil else { continue }
        findings.append(
          Finding(
            .error, in: path, "two data files are called “\(name)”", advice: "Rename one of them."))
      } catch {
        findings.append(error)
      }
    }
    return data
  }
}
