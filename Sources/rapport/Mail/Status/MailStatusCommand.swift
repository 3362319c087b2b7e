import ArgumentParser
import Content
import Settings
import Store
import StoreSQLite
import Vocabulary

/// `rapport mail status`
struct MailStatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "See which mails wait, which were given up and why, and how many were sent today.",
    discussion: """
      Example:
        rapport mail status --source my-shop
      """)

  @OptionGroup var data: DataOptions

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func run() async throws {
    let store = try data.openStore()
    let now = Timestamp.now().seconds
    let office = try PostOffice.open(data)
    let today = Timestamp(seconds: now, offset: office.site.zone.offset(at: now)).day
    let midnight = today.daysSince1970 * 86_400 - office.site.zone.offset(atLocal: today)
    let status = try await MailStatus.read(
      store, transport: office.place, limits: office.limits, midnight: midnight, at: now)
    Terminal.say(json ? try JSONText.of(status) : status.text)
  }
}
