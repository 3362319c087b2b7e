import ArgumentParser
import Contacts
import Mail
import Newsletter
import Outbox
import Store
import StoreSQLite
import Vocabulary

/// `rapport newsletter preview`
struct PreviewIssueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview", abstract: "Read an issue as one reader gets it, or write all messages.",
    discussion: """
      In the browser: rapport serve, then http://127.0.0.1:8080/-/newsletters/

      Examples:
        rapport newsletter preview spring-list
        rapport newsletter preview spring-list --reader ada@example.org
        rapport newsletter preview spring-list --output messages
      """)

  @Argument(help: "The issue.")
  var issue: String

  @OptionGroup var data: DataOptions

  @Option(help: "Whose message to show.", transform: EmailAddress.init(argument:))
  var reader: EmailAddress?

  @Option(help: "Write every reader's message into this folder as .eml.", completion: .directory)
  var output: String?

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func run() async throws {
    let newsletters = try await Newsletters.open(source: data.source, at: .now())
    let merge = try IssueMerge(
      newsletters.issue(named: issue), of: newsletters, seal: data.contactSeal)
    let store = try data.openStore()
    if let output {
      let count = try await write(merge, store, to: output)
      return Terminal.say(
        json
          ? try JSONText.of(["written": count])
          : "Wrote \(counted(count, "message")) to \(output); nothing was sent.")
    }
    let chosen = try await ReaderChoice(merge: merge, store: store).reader(reader)
    if !chosen.isInAudience {
      Terminal.tell(["note: \(chosen.reader.contact.email) would not get this issue"])
    }
    let around = try await merge.surroundings(of: [chosen.reader], in: store)
    let preview = MessagePreview(try merge.message(for: chosen.reader, around))
    Terminal.say(json ? try JSONText.of(preview) : preview.terminalText)
  }

  private func write(_ merge: IssueMerge, _ store: SQLiteDatabase, to folder: String) async throws
    -> Int
  {
    let transport = MailFolder(folder)
    let (audience, now) = (merge.issue.audience, merge.newsletters.now.seconds)
    var count = 0
    for try await readers in ReaderPages(store: store, audience: audience, now: now) {
      let around = try await merge.surroundings(of: readers, in: store)
      for reader in readers {
        if let only = self.reader, only.key != reader.contact.email.key { continue }
        let mail = try merge.mail(for: reader, around)
        try transport.lay(Array(mail.message.utf8), mail.envelope)
        count += 1
      }
    }
    return count
  }
}
