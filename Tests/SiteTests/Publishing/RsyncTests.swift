import Settings
import Testing

@testable import Site

/// What rsync is told, and what is read from its answer. That it does so a real one shows:
/// Tests/browser/test_publish.py.
struct RsyncTests {
  private func words(_ remote: PublishSettings.Remote) -> RsyncWords {
    RsyncWords(remote: remote, home: "/h")
  }

  @Test(arguments: [
    ("/srv/www", "shop:/srv/www/"), ("www/", "shop:www/"), ("~/www", "shop:www/"), ("~/", "shop:"),
  ])
  func `a place there ends with a slash, and a home folder is nothing`(path: String, place: String)
  {
    #expect(words(.init(host: "shop", path: path)).place() == place)
  }

  @Test func `a key with spaces and quotes in its path stays one word`() {
    let words = words(.init(host: "shop", path: "/w", port: 22, identity: "~/my 'key'"))
    let shell = words.remove("l", missingIn: "public/").first { $0.hasPrefix("--rsh=") }
    #expect(shell?.hasSuffix(" -p 22 -o IdentitiesOnly=yes -i '/h/my ''key'''") == true)
    #expect(words.login == "ssh -p 22 shop")
  }

  @Test func `reads which files are new, changed and removed`() throws {
    let said = """
      created directory /srv/www
      <f+++++++++ new/a b.html
      <fcs....... index.html
      .f..t...... same.css
      <fc........ style.css
      *deleting   old/index.html
      cannot delete non-empty directory: x
      """
    let paths = try ["index.html", "new/a b.html", "same.css", "style.css"].map {
      try OutputPath($0)
    }
    let changes = RsyncReport(said).changes(
      of: FileList(sorted: paths),
      gone: [try OutputPath("lost.html"), try OutputPath("old/index.html")])
    #expect(
      changes
        == PublishChanges(
          new: ["new/a b.html"], changed: ["index.html", "style.css"], gone: ["old/index.html"]))
    #expect(
      changes.brought.map { $0.map(\.text) } == [["style.css"], ["new/a b.html"], ["index.html"]])
  }
}
