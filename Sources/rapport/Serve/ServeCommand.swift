import ArgumentParser
import Content
import Foundation
import Hummingbird
import Logging
import Settings
import Site
import Vocabulary

/// `rapport serve`
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the site on this computer, as you work on it.",
    usage: "rapport serve [<options>]",
    discussion: """
      Examples:
        rapport serve
        rapport serve --source my-shop --port 9000

      then open http://127.0.0.1:8080/ in a browser. A page changes there as soon as its file is
      saved. Drafts, and pages whose day has not come, are shown and marked. Ctrl-C ends it.

      With --production the site is built as `rapport build` does it, and served from its files.
      """)

  @OptionGroup var flags: BuildFlags

  @Option(help: "The port to answer on; where it is taken, the next one that is free.")
  var port = 8080

  @Option(help: "The address to answer on. Other computers can reach 0.0.0.0.")
  var host = "127.0.0.1"

  @Flag(help: "Build the site and serve its files, as visitors will see it.")
  var production = false

  @Flag(help: "Look for changes twice a second, for disks that do not tell of them.")
  var poll = false

  func run() async throws {
    try BuildPlaces.check(source: flags.source, output: flags.outputFolder)
    let door = try LoopbackDoor.open(host: host, port: port, orNext: !production)
    let pages = try await production ? built() : live()
    let forms = try await ServedForms.open(
      source: flags.source, address: address(door), others: ["http://localhost:\(door.port)"])
    do {
      try await server(pages, forms, door).runService()
    } catch let error where "\(error)".contains("EADDRINUSE") || "\(error)".contains("in use") {
      throw ServeFailure.portTaken(door.port)
    }
  }

  private func built() async throws -> ServedPages {
    let build = OwnerBuild(
      source: flags.source, output: flags.outputFolder, options: flags.options,
      command: "rapport serve")
    let start = ContinuousClock.now
    let report = try await build.run(at: .now())
    Terminal.tell(FindingList(report.findings, inColour: Terminal.hasColour).lines)
    Terminal.tell([
      ClosingReport(report, seconds: (ContinuousClock.now - start) / .seconds(1)).text
    ])
    if report.hasErrors { throw ExitCode.failure }
    return .built(flags.outputFolder)
  }

  private func live() async -> ServedPages {
    var options = flags.options
    (options.showing.drafts, options.showing.future) = (true, true)
    let tell: @Sendable (any Error) -> Void = { error in
      Terminal.tell((error as? any Failure)?.report ?? ["error: \(error)"])
    }
    let site = await OwnerSite(source: flags.source, options: options).live(onFailure: tell)
    let findings = await site.current().edition.findings
    Terminal.tell(FindingList(findings, inColour: Terminal.hasColour).lines)
    let watch = FolderWatch.of(flags.source, polling: poll) { failure in
      Terminal.tell(
        [
          "warning: \(failure.description); files are looked at twice a second instead"
        ] + (failure.advice.map { ["  try: \($0)"] } ?? []))
    }
    return .live(site, watch, .onDisk(flags.source))
  }

  /// Where a browser finds this server, for the links that the endpoint writes.
  private func address(_ door: LoopbackDoor) throws -> BaseURL {
    let text = flags.baseURL ?? door.address
    guard let address = BaseURL(text) else { throw ServeFailure.noAddress(text) }
    return address
  }

  private func server(
    _ pages: ServedPages, _ forms: ServedForms?, _ door: LoopbackDoor
  ) -> some ApplicationProtocol {
    var quiet = Logger(label: "rapport")
    quiet.logLevel = .error
    let wanted = port
    return Application(
      router: SiteRouter.router(pages, forms: forms, logger: quiet),
      configuration: .init(
        address: .hostname(door.host, port: door.port), serverName: "rapport"),
      services: pages.services + (forms.map { [$0.worker] } ?? []),
      onServerRunning: { _ in
        if door.port != wanted {
          Terminal.tell(["Port \(wanted) is taken by another program: this is \(door.port)."])
        }
        Terminal.tell(["Serving on \(door.address)/ (Ctrl-C ends it)"])
        guard forms != nil else { return }
        Terminal.tell(["Mails that forms write: \(door.address)\(CapturedMail.address)"])
        Terminal.tell(["Newsletters: \(door.address)\(IssuePreview.address)"])
      },
      logger: quiet)
  }
}

/// Why the site is not served.
enum ServeFailure: Failure {
  case portTaken(Int)
  case noAddress(String)

  var description: String {
    switch self {
    case .portTaken(let port): "port \(port) is taken by another program"
    case .noAddress(let text): "“\(text)” is no address that a link can lead to"
    }
  }

  var advice: String? {
    switch self {
    case .portTaken(let port): "Choose another: rapport serve --port \(port + 1)"
    case .noAddress: "Say how browsers reach this computer: rapport serve --base-url http://…"
    }
  }
}
