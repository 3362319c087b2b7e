import Glibc
import Vocabulary

extension OutputFolder {
  /// Notes that the folder holds the whole site of a moment, and what was asked for.
  ///
  /// The lock cannot tell: it is written when a build begins, and that one may come to no end.
  func noteBuilt(at now: Timestamp, _ command: String) throws(OutputFailure) {
    do throws(SystemError) {
      let line = String(command.map { $0.isNewline ? " " : $0 })
      try staging.create("built", Array("\(now.seconds)\n\(line)\n".utf8), mode: 0o600)
      try staging.move("built", to: "built", in: notes)
    } catch {
      throw .unwritten(".rapport/built", error)
    }
  }

  /// From here on until it is noted anew the folder may hold half of a site.
  func forgetBuilt() throws(OutputFailure) {
    do throws(SystemError) {
      try notes.removeFile("built")
    } catch {
      guard error.code == ENOENT else { throw .unwritten(".rapport/built", error) }
    }
  }
}
