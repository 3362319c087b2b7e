import Content
import Settings
import Site
import Vocabulary

/// A check of a site of a few files, given by their paths. A front page that says all it should is
/// added, which links to every page, and a page template that shows the text and nothing else.
struct TestCheck {
  let report: SiteCheckReport

  init(
    _ files: [String: String], at now: Timestamp = .noon, tellsAll: Bool = false,
    fragments: SiteFragments = SiteFragments(),
    options change: (inout BuildOptions) -> Void = { _ in }
  ) async {
    var files = files
    if files["content/index.md"] == nil {
      let names = files.keys.filter { $0.hasPrefix("content/") && $0.hasSuffix(".md") }.sorted()
      files["content/index.md"] =
        "---\ndescription: All.\n---\n# Home\n\n"
        + names.map { "[x](\($0.dropFirst("content/".count)))\n" }.joined()
    }
    if files["site/templates/page.mustache"] == nil {
      files["site/templates/page.mustache"] = "{{page.content}}"
    }
    var options = BuildOptions()
    change(&options)
    report = await SiteCheck(
      folderName: "bakers-corner", files: .holding(files.mapValues { Array($0.utf8) }),
      options: options, at: now, tellsAll: tellsAll, fragments: { _ in fragments }
    ).run()
  }

  /// Every finding with what to do about it, what was looked for in front.
  var messages: [String] {
    report.remarks.map { remark in
      let name = remark.check.map { "[\($0.rawValue)] " } ?? ""
      return name + remark.finding.report.joined(separator: "\n")
    }
  }
}

/// What a check says of one page, `content/a.md`, and the files beside it. The page has a title and
/// a description, and its text begins on line 5.
func said(_ text: String, beside files: [String: String] = [:]) async -> [String] {
  var files = files
  files["content/a.md"] = "---\ntitle: A page\ndescription: It says something.\n---\n" + text
  return await TestCheck(files).messages
}
