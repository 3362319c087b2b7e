import ArgumentParser

/// `rapport new`
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begin a site or a page.",
    subcommands: [NewSiteCommand.self, NewPageCommand.self])
}
