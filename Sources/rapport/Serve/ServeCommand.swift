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
    commandName: "serve", abstract: "Build the site and show it on this computer.",
    usage: "rapport serve [<options>]",
    discussion: """
      Example:
        rapport serve --drafts

      then open http://127.0.0.1:8080/ in a browser. Ctrl-C ends it.
      """)

  @OptionGroup var flags: BuildFlags

  @Option(help: "The port to answer on.")
  var port = 8080

  @Option(help: "The address to answer on. Other computers can reach 0.0.0.0.")
  var host = "127.0.0.1"

  func run() async throws {
    try BuildPlaces.check(source: flags.source, output: flags.outputFolder)
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
    let forms = try await ServedForms.open(
      source: flags.source, address: address, others: ["http://localhost:\(port)"])
    do {
      try await server(forms).runService()
    } catch let error where "\(error)".contains("EADDRINUSE") || "\(error)".contains("in use") {
      throw ServeFailure.portTaken(port)
    }
  }

  /// Where a browser finds this server, for the links that the endpoint writes.
  private var address: BaseURL {
    get throws {
      let text = flags.baseURL ?? "http://\(host == "0.0.0.0" ? "127.0.0.1" : host):\(port)"
      guard let address = BaseURL(text) else { throw ServeFailure.noAddress(text) }
      return address
    }
  }

  private func server(_ forms: ServedForms?) -> some ApplicationProtocol {
    var quiet = Logger(label: "rapport")
    quiet.logLevel = .error
    let (host, port) = (host, port)
    return Application(
      router: SiteRouter.router(folder: flags.outputFolder, forms: forms, logger: quiet),
      configuration: .init(address: .hostname(host, port: port), serverName: "rapport"),
      services: forms.map { [$0.worker] } ?? [],
      onServerRunning: { channel in
        let bound = channel.localAddress?.port ?? port
        Terminal.tell(["Serving on http://\(host):\(bound)/ (Ctrl-C ends it)"])
        guard forms != nil else { return }
        let start = "http://\(host):\(bound)"
        Terminal.tell(["Mails that forms write: \(start)\(CapturedMail.address)"])
        Terminal.tell(["Newsletters: \(start)\(IssuePreview.address)"])
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
