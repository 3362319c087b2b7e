import ArgumentParser
import Glibc
import Vocabulary

/// `rapport`: parses, runs one command, and is the only place that reports a failure.
@main
struct Rapport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapport",
    abstract:
      "A small business's website, its forms and its newsletters, from one folder of Markdown.",
    discussion: """
      Begin with a folder of your own:
        rapport new site my-shop
        cd my-shop
        rapport serve
      """,
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, CheckSiteCommand.self, ServeCommand.self, ListCommand.self,
      PublishCommand.self, NewCommand.self, FormCommand.self, ContactsCommand.self,
      NewsletterCommand.self, MailCommand.self, WorkCommand.self,
      StoreCommand.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var later = command as? any AsyncParsableCommand {
        try await later.run()
      } else {
        try command.run()
      }
    } catch let failure as any Failure {
      Terminal.tell(failure.report)
      Glibc.exit(EXIT_FAILURE)
    } catch let findings as Findings {
      Terminal.tell(findings.all.flatMap(\.report))
      Glibc.exit(EXIT_FAILURE)
    } catch {
      exit(withError: error)
    }
  }
}
