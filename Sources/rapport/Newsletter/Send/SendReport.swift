/// What became of a sending. Keys are only ever added.
struct SendReport: Encodable {
  let issue: String
  /// Whom it is for.
  let readers: Int
  /// Where the messages lie; nil where nothing was sent.
  let folder: String?
  let sent: Int
  /// Who had it already, who must not be mailed, and to whom it would tell nothing new.
  var before = 0, suppressed = 0, without = 0

  init(_ issue: String, readers: Int, folder: String?, sent: Int) {
    (self.issue, self.readers, self.folder, self.sent) = (issue, readers, folder, sent)
  }

  var text: String {
    var line = "Sent “\(issue)” to \(counted(sent, "reader"))"
    if before > 0 { line += "; \(before) had it already" }
    if suppressed > 0 { line += "; \(suppressed) must not be mailed" }
    if without > 0 { line += "; nothing is new to \(without)" }
    return line + "." + (folder.map { " The messages lie in \($0)." } ?? "")
  }
}
