import Content
import Glibc
import Settings
import Vocabulary

extension DataOptions {
  /// What site.yaml says of mails that come back. Throws `Findings` where it has an error.
  func bounceSettings() throws -> BounceSettings {
    let owner = SiteSettings.read(.onDisk(source), folderName: BuildPlaces.name(of: source))
    let errors = owner.findings.filter { $0.weight == .error }
    guard errors.isEmpty else { throw Findings(errors) }
    return owner.settings.mail.bounces
  }
}

extension Terminal {
  /// Whether somebody sits at a keyboard, and nothing is piped in.
  static var isTyped: Bool { isatty(STDIN_FILENO) == 1 }
}
