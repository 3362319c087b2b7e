import ArgumentParser
import Content
import Foundation
import Settings
import Site
import Vocabulary

/// What `build` and `serve` have in common.
struct BuildFlags: ParsableArguments {
  @Option(help: "The site's folder.", completion: .directory)
  var source = "."

  @Option(
    help: "Where to write the site. Default: public in the site's folder.", completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The address that the site will have, instead of the url in site.yaml.", valueName: "url"))
  var baseURL: String?

  @Flag(help: "Show drafts too.")
  var drafts = false

  @Flag(help: "Show pages whose day has not come too.")
  var future = false

  @Flag(help: "Show expired pages too.")
  var expired = false

  func validate() throws {
    if let baseURL, BaseURL(baseURL) == nil {
      throw ValidationError(
        "“\(baseURL)” is not the address of a site. Write it like https://example.org/shop.")
    }
  }

  var outputFolder: String { output ?? (source == "." ? "public" : source + "/public") }

  /// Those that make another site of the same files, as they were written.
  var words: [String] {
    [drafts ? "--drafts" : nil, future ? "--future" : nil, expired ? "--expired" : nil].compactMap(
      \.self)
      + (baseURL.map { ["--base-url", $0] } ?? [])
  }

  var options: BuildOptions {
    var options = BuildOptions()
    options.showing = Showing(drafts: drafts, future: future, expired: expired)
    options.baseURL = baseURL
    options.cores = max(1, ProcessInfo.processInfo.activeProcessorCount)
    return options
  }
}
