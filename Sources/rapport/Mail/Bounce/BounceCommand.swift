import ArgumentParser
import Endpoint
import Mail
import Store
import StoreSQLite
import Vocabulary

/// `rapport mail bounce`
struct BounceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bounce", abstract: "Read the reports of mails that came back.",
    discussion: """
      Who has no mailbox any more, or complained, is not mailed again. What is no report
      is left for somebody to read. The same report counts once, however often it is read.

      From a Maildir, what is done goes to cur/ as seen, and what somebody should read as
      flagged. A file, an mbox or a folder of files stays as it is. Of standard input,
      what somebody should read is kept in data/mail.

      Examples:
        rapport mail bounce /var/mail/vhosts/quillet.example/bounces
        rapport mail bounce /var/mail/bounces --json
        |rapport mail bounce - --source /srv/shop --recipient "$RECIPIENT"
      """)

  @Argument(help: "A Maildir, an mbox, a mail, a folder of mails, or - for standard input.")
  var place = "-"

  @OptionGroup var data: DataOptions

  @Option(help: "The address that the mail on standard input came to, where it does not say so.")
  var recipient: String?

  @Flag(help: "Leave a Maildir as it is.")
  var keep = false

  @Flag(help: "Tell what the mails say, and do nothing. Needs no site.")
  var dryRun = false

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func validate() throws {
    guard place != "-" || !Terminal.isTyped else {
      throw ValidationError("Name a Maildir, an mbox or a mail, or pipe one in.")
    }
  }

  func run() async throws {
    do {
      try await read()
    } catch let failure as any Failure where place == "-" && !dryRun {
      Terminal.tell(failure.report)
      // A mail server then keeps the mail and tries again (sysexits.h, EX_TEMPFAIL).
      throw ExitCode(75)
    }
  }

  private func read() async throws {
    let work: BounceWork? = dryRun ? nil : try BounceWork(data, now: .now())
    let source = try BounceSource(place)
    var report = BounceReport(place: place, isTrial: dryRun)
    try await source.each { arrived in
      var record = arrived.record()
      if let work, let mail = arrived.mail {
        record.people = try await work.take(mail, of: arrived, recipient: recipient)
      }
      if !json { Terminal.say(record.lines.joined(separator: "\n")) }
      report.add(record, keeping: json)
      guard let work, !keep else { return }
      try arrived.settle(isDone: record.isDone, keeping: { try work.keep($0) })
    }
    try await work?.forgetOld()
    Terminal.say(json ? try JSONText.of(report) : report.text)
    if report.unreadable > 0, place != "-" { throw ExitCode.failure }
  }
}
