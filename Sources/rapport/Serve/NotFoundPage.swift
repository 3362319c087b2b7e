import Foundation
import HTTPTypes
import Hummingbird

/// Answers what is not there with the site's own `404.html`.
struct NotFoundPage: RouterMiddleware {
  let folder: String

  @concurrent func handle(
    _ request: Request, context: VisitorContext,
    next: @concurrent (Request, VisitorContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as any HTTPResponseError where error.status == .notFound {
      let page =
        (try? Data(contentsOf: URL(filePath: folder + "/404.html"))) ?? Data("Not found\n".utf8)
      let body =
        request.method == .head ? ResponseBody() : .init(byteBuffer: ByteBuffer(bytes: page))
      var headers: HTTPFields = [
        .contentType: "text/html; charset=utf-8", .cacheControl: "no-cache",
      ]
      headers[.contentLength] = String(page.count)
      return Response(status: .notFound, headers: headers, body: body)
    }
  }
}
