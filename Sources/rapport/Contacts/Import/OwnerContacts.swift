import Contacts
import Content
import Settings
import Vocabulary

extension DataOptions {
  /// What site.yaml says of people. Throws `Findings` where it cannot be read.
  func contactSettings() throws -> ContactSettings {
    let path = "site/site.yaml"
    var files = OwnerFiles(.onDisk(source))
    guard let node = files.node(path) else {
      if files.findings.isEmpty { return ContactSettings() }
      throw Findings(files.findings)
    }
    var others: [Finding] = []
    let settings = SiteSettings.read(
      node, path: path, folderName: BuildPlaces.name(of: source), findings: &others)
    var findings: [Finding] = []
    let contacts = ContactSettings.read(
      settings, forms: OwnerFiles.forms(of: .onDisk(source)), path: path, findings: &findings)
    guard !findings.contains(where: { $0.weight == .error }) else { throw Findings(findings) }
    return contacts
  }
}
