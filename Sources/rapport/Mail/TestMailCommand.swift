import ArgumentParser
import Mail
import Vocabulary

/// `rapport mail test`
struct TestMailCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Send one short mail now, and say what the mail server answers.",
    discussion: """
      It goes the way that all mails go, as site/site.yaml says below “mail”, and past
      the outbox.

      Example:
        rapport mail test maud@example.org
      """)

  @Argument(help: "Who gets it.", transform: EmailAddress.init(argument:))
  var address: EmailAddress

  @OptionGroup var data: DataOptions

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func run() async throws {
    let office = try PostOffice.open(data)
    let mail = try TestMail(to: address, of: office, at: .now(), chance: .system)
    let line = try office.transport().line()
    let sent = await mail.send(over: line)
    await line.close()
    let answer = try sent.get()
    let report = TestMailReport(
      to: address.text, by: office.place, answer: answer, messageID: mail.envelope.messageID)
    Terminal.say(json ? try JSONText.of(report) : report.text)
  }
}

/// What became of a mail that was only to be tried. Keys are only ever added.
struct TestMailReport: Encodable {
  let to, by, answer, messageID: String

  var text: String { "Sent to \(to) by \(by): \(answer.onOneLine)" }
}
