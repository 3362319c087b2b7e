import ArgumentParser

/// `rapport new`
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begin a site or a page.",
    discussion: """
      Examples:
        rapport new site my-shop
        rapport new page news "Open on Sundays in May"
      """,
    subcommands: [NewSiteCommand.self, NewPageCommand.self])
}
