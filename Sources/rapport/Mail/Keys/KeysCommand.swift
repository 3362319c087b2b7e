import ArgumentParser
import Foundation
import Settings
import Signing
import Store
import Vocabulary

/// `rapport mail keys`
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Make the keys that sign your mails, and see what DNS has to say for them.",
    discussion: """
      Keys that are there stay. For new ones take a new selector, publish its records,
      and only then name it in site/site.yaml: “dkim: { selector: … }” below “mail”.

      Examples:
        rapport mail keys
        rapport mail keys --check
        rapport mail keys --selector spring-2027
      """)

  @Option(
    help: "The name of the keys in DNS; that of site.yaml, or “rapport”, if not given.",
    transform: SigningKeys.selector(argument:))
  var selector: String?

  @Flag(help: "Make nothing, and end with status 1 unless DNS has all records.")
  var check = false

  @Flag(help: "Make new keys in the place of those that are there.")
  var replace = false

  @Flag(name: .customLong("no-dns"), help: "Ask nobody what DNS has.")
  var isOffline = false

  @Option(
    name: .customLong("name-server"),
    help: "Whom to ask, such as 9.9.9.9; those of the system if not given.",
    transform: NameServer.init(argument:))
  var nameServer: NameServer?

  @OptionGroup var data: DataOptions

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func validate() throws {
    if check && (replace || isOffline) {
      throw ValidationError("--check makes nothing and asks DNS: leave out --replace and --no-dns.")
    }
  }

  func run() throws {
    try data.checkPlace()
    let site = try PostOffice.open(data).site
    let identity = try SendingIdentity(site)
    let files = try SigningKeys(selector: selector ?? site.mail.dkim.selector, in: data.folder)
    let made = check ? [] : try files.make(replacing: replace)
    let keys = try files.read()
    let wanted = WantedRecord.all(identity, keys: keys)
    let report = KeysReport(
      domain: identity.domain.text,
      keys: keys.map { key in
        let place = files.places.first { $0.selector == key.selector }
        return KeysReport.KeyReport(
          key, path: place?.path ?? "", isNew: made.contains { $0.selector == key.selector })
      },
      records: isOffline
        ? wanted.map { RecordReport($0, .unasked) } : search.reports(on: wanted),
      doubts: identity.doubts)
    Terminal.say(json ? try JSONText.of(report) : report.text)
    if check, !report.isRight { throw ExitCode.failure }
  }

  /// A name server that takes longer than two seconds is as good as none.
  private var search: RecordSearch {
    let system = try? String(contentsOfFile: "/etc/resolv.conf", encoding: .utf8)
    let servers = nameServer.map { [$0] } ?? NameServer.all(in: system ?? "")
    let client = NameClient(servers: servers, seconds: 2, chance: .system)
    return RecordSearch { name throws(DNSFailure) in try client.texts(at: name) }
  }
}

extension SigningKeys {
  fileprivate static func selector(argument: String) throws -> String {
    do {
      _ = try SigningKeys(selector: argument, in: DataFolder(""))
      return argument
    } catch {
      throw ValidationError(error.description)
    }
  }
}

extension NameServer {
  fileprivate init(argument: String) throws {
    do {
      try self.init(argument)
    } catch {
      throw ValidationError(error.description)
    }
  }
}
