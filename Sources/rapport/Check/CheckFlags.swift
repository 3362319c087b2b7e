import ArgumentParser
import Content
import Foundation
import Settings
import Site

/// Which site is looked at, and which of its pages.
struct CheckFlags: ParsableArguments {
  @Option(help: "The site's folder.", completion: .directory)
  var source = "."

  @Option(
    help: ArgumentHelp(
      "The address that the site will have, instead of the url in site.yaml.", valueName: "url"))
  var baseURL: String?

  @Flag(help: "Look at drafts too.")
  var drafts = false

  @Flag(help: "Look at pages whose day has not come too.")
  var future = false

  @Flag(help: "Look at expired pages too.")
  var expired = false

  func validate() throws {
    if let baseURL, BaseURL(baseURL) == nil {
      throw ValidationError(
        "“\(baseURL)” is not the address of a site. Write it like https://example.org/shop.")
    }
  }

  var options: BuildOptions {
    var options = BuildOptions()
    options.showing = Showing(drafts: drafts, future: future, expired: expired)
    options.baseURL = baseURL
    options.cores = max(1, ProcessInfo.processInfo.activeProcessorCount)
    return options
  }
}
