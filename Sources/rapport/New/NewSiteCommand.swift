import ArgumentParser
import Foundation
import Settings
import Vocabulary

/// `rapport new site`
struct NewSiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "Write a small complete site into a new folder.",
    discussion: """
      Example:
        rapport new site my-shop
        cd my-shop
        rapport serve
      """)

  @Argument(help: "The folder to make. It may exist, but must be empty.", completion: .directory)
  var folder: String

  func run() throws {
    let name = URL(filePath: folder).lastPathComponent
    let site = StarterSite(title: SiteSettings(folderName: name).title, today: .today())
    try NewFile.checkThatFolderIsFree(folder)
    for file in site.files {
      try NewFile.write(file.text, to: folder + "/" + file.path)
    }
    Terminal.say(
      """
      A site of \(site.files.count - 1) files is in \(folder). Next:
        cd \(folder)
        rapport serve       see it in the browser
        rapport build       write it to public/
      """)
  }
}

extension CivilDate {
  /// By this machine's clock and zone.
  static func today() -> CivilDate {
    let now = Date()
    let local = Int(now.timeIntervalSince1970) + TimeZone.current.secondsFromGMT(for: now)
    return Timestamp(seconds: local).day
  }
}
