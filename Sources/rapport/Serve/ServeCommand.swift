import ArgumentParser
import Content
import Foundation
import Hummingbird
import Logging
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
    let build = SiteBuild(
      folderName: BuildPlaces.name(of: flags.source), output: flags.outputFolder,
      options: flags.options, at: .now(),
      command: "rapport serve", effects: .real(source: flags.source))
    let start = ContinuousClock.now
    let report = try await build.run()
    Terminal.tell(FindingList(report.findings, inColour: Terminal.hasColour).lines)
    Terminal.tell([
      ClosingReport(report, seconds: (ContinuousClock.now - start) / .seconds(1)).text
    ])
    if report.hasErrors { throw ExitCode.failure }
    do {
      try await server().runService()
    } catch let error where "\(error)".contains("EADDRINUSE") || "\(error)".contains("in use") {
      throw ServeFailure.portTaken(port)
    }
  }

  private func server() -> some ApplicationProtocol {
    var quiet = Logger(label: "rapport")
    quiet.logLevel = .error
    let (host, port) = (host, port)
    return Application(
      router: SiteRouter.router(folder: flags.outputFolder, logger: quiet),
      configuration: .init(address: .hostname(host, port: port), serverName: "rapport"),
      onServerRunning: { channel in
        let bound = channel.localAddress?.port ?? port
        Terminal.tell(["Serving on http://\(host):\(bound)/ (Ctrl-C ends it)"])
      },
      logger: quiet)
  }
}

/// Why the site is not served.
enum ServeFailure: Failure {
  case portTaken(Int)

  var description: String {
    switch self {
    case .portTaken(let port): "port \(port) is taken by another program"
    }
  }

  var advice: String? {
    switch self {
    case .portTaken(let port): "Choose another: rapport serve --port \(port + 1)"
    }
  }
}
