import Content
import HTTPTypes
import Hummingbird
import ServiceLifecycle
import Site

/// What stands below `/-/` for the author of a live site: the script and its events, and a list of
/// all that is wrong.
struct LivePages: RouterMiddleware {
  let site: LiveSite
  let files: FileTree

  @concurrent func handle(
    _ request: Request, context: VisitorContext,
    next: @concurrent (Request, VisitorContext) async throws -> Response
  ) async throws -> Response {
    switch request.uri.path {
    case LiveScript.address: return .script(LiveScript.source)
    case LiveCorner.styleAddress: return .styleSheet(LiveCorner.style)
    case LiveCorner.findingsAddress:
      return .page(FindingsPage(await LiveView(site, files: files).findings).html)
    case LiveScript.events: return events(request)
    default: return try await next(request, context)
    }
  }

  /// Server-sent events (HTML Standard §9.2): `page` when the page is another one; `styles` and
  /// `corner` with what is new where only that is.
  private func events(_ request: Request) -> Response {
    let query = request.uri.queryParameters
    let path = query.get("page") ?? "/"
    // A browser that lost the connection says what it has seen since.
    let again = HTTPField.Name("Last-Event-ID").flatMap { request.headers[$0] }
    let seen = again ?? query.get("seen") ?? ""
    let headers: HTTPFields = [.contentType: "text/event-stream", .cacheControl: "no-store"]
    let (site, files) = (site, files)
    return Response(
      status: .ok, headers: headers,
      body: ResponseBody { writer in
        var seen = LiveMark(seen)
        try await writer.write(ByteBuffer(string: "retry: 1000\n\n"))
        for try await _ in await site.editions().cancelOnGracefulShutdown() {
          let view = await LiveView(site, files: files)
          if let (mark, corner) = view.state(of: path), mark != seen {
            let events = LiveEvent.all(
              from: seen, to: mark, styles: view.edition.styles, corner: corner)
            for event in events {
              try await writer.write(ByteBuffer(string: event.text(upTo: mark)))
            }
            seen = mark
          } else {
            // A connection whose other end is gone is found out by writing.
            try await writer.write(ByteBuffer(string: ":\n\n"))
          }
        }
        try await writer.finish(nil)
      })
  }
}
