import HTTPTypes
import Hummingbird
import Logging
import Store

/// The site over HTTP: files with types, ranges and caching headers; `404.html` for the rest.
enum SiteRouter {
  static func router(
    _ pages: ServedPages, forms: ServedForms?, logger: Logger
  ) -> Router<VisitorContext> {
    let router = Router(context: VisitorContext.self)
    if case .built(let folder) = pages { router.add(middleware: NotFoundPage(folder: folder)) }
    router.add(middleware: DevelopmentStyle())
    if let forms {
      router.add(middleware: forms.route)
      router.add(middleware: CapturedMail(folder: forms.folder.mail))
      router.add(middleware: forms.issues)
    }
    if case .live(let site, _, let files) = pages {
      router.add(middleware: LivePages(site: site, files: files))
    }
    router.add(middleware: PlainAddresses())
    router.add(middleware: LongKeeping())
    router.add(middleware: ByteRanges())
    switch pages {
    case .live(let site, _, let files):
      router.add(middleware: LiveRoute(site: site, files: files))
    case .built(let folder):
      router.add(
        middleware: FileMiddleware<VisitorContext, LocalFileSystem>(
          folder, searchForIndexHtml: true, logger: logger
        ).withAdditionalMediaTypes(forFileExtensions: textTypes))
    }
    return router
  }

  /// What is text says that it is UTF-8.
  private static var textTypes: [String: MediaType] {
    let types: [(String, MediaType.Category, String)] = [
      ("html", .text, "html"), ("css", .text, "css"), ("js", .text, "javascript"),
      ("txt", .text, "plain"), ("md", .text, "markdown"), ("xml", .application, "xml"),
      ("json", .application, "json"), ("svg", .image, "svg+xml"), ("csv", .text, "csv"),
    ]
    var map: [String: MediaType] = [:]
    for (name, category, subtype) in types {
      map[name] = MediaType(type: category, subType: subtype, parameter: ("charset", "utf-8"))
    }
    map["webmanifest"] = MediaType(type: .application, subType: "manifest+json")
    map["woff2"] = MediaType(type: .font, subType: "woff2")
    map["webp"] = MediaType(type: .image, subType: "webp")
    map["avif"] = MediaType(type: .image, subType: "avif")
    return map
  }
}
