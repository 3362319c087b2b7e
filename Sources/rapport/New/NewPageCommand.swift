import ArgumentParser
import Foundation
import Vocabulary

/// `rapport new page`
struct NewPageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page", abstract: "Begin a page in a section of the site.",
    discussion: """
      Example:
        rapport new page news "We are open on Sundays"

      writes content/news/we-are-open-on-sundays.md with today's date.
      """)

  @Argument(help: "The folder below content/, such as news; “.” for content/ itself.")
  var section: String

  @Argument(help: "The page's title.")
  var title: String

  @Option(help: "The site's folder.", completion: .directory)
  var source = "."

  @Flag(help: "Mark it as a draft, which is left out until you remove the mark.")
  var draft = false

  func run() throws {
    guard FileManager.default.fileExists(atPath: source + "/content") else {
      throw NewFileFailure.noSite(source)
    }
    guard let slug = Slug(title) else { throw NewFileFailure.noName(title) }
    let segments = section.split(separator: "/").filter { $0 != "." }
    guard !segments.contains("..") else {
      throw ValidationError("A section is a folder below content/, without “..”.")
    }
    let folder = (["content"] + segments).joined(separator: "/")
    let path = "\(folder)/\(slug).md"
    try NewFile.write(text, to: source + "/" + path)
    Terminal.say("Wrote \(path).")
  }

  private var text: String {
    let quoted = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return """
      ---
      title: "\(quoted)"
      description:
      date: \(CivilDate.today())\(draft ? "\ndraft: true" : "")
      ---


      """
  }
}
