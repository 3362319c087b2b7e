import HTTPTypes
import Hummingbird
import Site

/// Tells browsers how long to keep a file: a name with a hash in it never stands for anything
/// else, and all other files are asked for again, as the next build may change them.
struct LongKeeping: RouterMiddleware {
  @concurrent func handle(
    _ request: Request, context: VisitorContext,
    next: @concurrent (Request, VisitorContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    let isKept = AssetName.isHashed(request.uri.path)
    response.headers[.cacheControl] =
      isKept ? "public, max-age=31536000, immutable" : "no-cache"
    return response
  }
}
