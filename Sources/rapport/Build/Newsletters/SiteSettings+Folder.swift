import Content
import Settings
import Vocabulary

extension SiteSettings {
  /// What site.yaml of an owner's folder says; the defaults where there is none.
  static func read(
    _ files: FileTree, folderName: String
  ) -> (settings: SiteSettings, findings: [Finding]) {
    var reader = OwnerFiles(files)
    let path = "site/site.yaml"
    let node = reader.node(path)
    var findings = reader.findings
    let settings = node.map {
      SiteSettings.read($0, path: path, folderName: folderName, findings: &findings)
    }
    return (settings ?? SiteSettings(folderName: folderName), findings)
  }
}
