import Contacts
import Content
import Settings
import Vocabulary

extension DataOptions {
  /// What site.yaml says of people. Throws the mistakes in it: a wrong segment would be a wrong
  /// answer.
  func contactSettings() throws(Findings) -> ContactSettings {
    let path = "site/site.yaml"
    var files = OwnerFiles(.onDisk(source))
    let node = files.node(path)
    var findings = files.findings
    let settings = ContactSettings.read(
      contacts: node?["contacts"], lists: node?["lists"], segments: node?["segments"], path: path,
      findings: &findings)
    let errors = findings.filter { $0.weight == .error }
    guard errors.isEmpty else { throw Findings(errors.sorted()) }
    return settings
  }
}
