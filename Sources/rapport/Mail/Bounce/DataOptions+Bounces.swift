import Contacts
import Content
import Glibc
import Settings
import Vocabulary

extension DataOptions {
  /// What site.yaml says below `mail.bounces`; the build tells of mistakes in it. Throws `Findings`
  /// where the file cannot be read.
  func bounceSettings() throws -> (domain: String?, policy: BouncePolicy) {
    var files = OwnerFiles(.onDisk(source))
    let written = files.node("site/site.yaml")?["mail"]?["bounces"]
    guard files.findings.isEmpty else { throw Findings(files.findings) }
    var policy = BouncePolicy()
    if let soft = written?["soft"]?.text.flatMap({ Int($0) }), soft > 0 { policy.soft = soft }
    if let days = written?["days"]?.text.flatMap({ Int($0) }), days > 0 { policy.days = days }
    return (written?["domain"]?.text, policy)
  }
}

extension Terminal {
  /// Whether somebody sits at a keyboard, and nothing is piped in.
  static var isTyped: Bool { isatty(STDIN_FILENO) == 1 }
}
