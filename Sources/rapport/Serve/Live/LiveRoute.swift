import Content
import Foundation
import HTTPTypes
import Hummingbird
import Site
import Vocabulary

/// Answers from the live site: pages with what their author is to know, other files as they are.
struct LiveRoute: RouterMiddleware {
  let site: LiveSite
  let files: FileTree

  @concurrent func handle(
    _ request: Request, context: VisitorContext,
    next: @concurrent (Request, VisitorContext) async throws -> Response
  ) async throws -> Response {
    guard request.method == .get || request.method == .head else {
      return try await next(request, context)
    }
    guard let path = request.uri.path.removingPercentEncoding else { throw HTTPError(.notFound) }
    let view = await LiveView(site, files: files)
    switch LiveAnswer(path, in: view.edition) {
    case .page(let file, let isFound):
      return answer(
        to: request, view.page(file), type: "text/html; charset=utf-8",
        status: isFound ? .ok : .notFound)
    case .file(let file):
      return answer(
        to: request, file.bytes, type: MediaType.of(path: path).contentType, status: .ok)
    case .faults(let findings):
      return answer(
        to: request, view.faults(findings), type: "text/html; charset=utf-8",
        status: .internalServerError)
    // `PlainAddresses` writes the address as the visitor wrote it.
    case .moved: return Response(status: .found, headers: [.location: path + "/"])
    case .nothing: throw HTTPError(.notFound)
    }
  }
}

extension LiveRoute {
  private func answer(
    to request: Request, _ bytes: [UInt8], type: String, status: HTTPResponse.Status
  ) -> Response {
    let tag = "\"\(String(ContentHash(bytes).value, radix: 16))\""
    var headers: HTTPFields = [.contentType: type, .eTag: tag]
    if status == .ok, request.headers[.ifNoneMatch] == tag {
      return Response(status: .notModified, headers: headers)
    }
    var (part, status) = (bytes[...], status)
    // `ByteRanges` lets only a range through that is there.
    if status == .ok,
      let range = request.headers[.range].flatMap(ByteRange.init)?.part(
        of: bytes.count)
    {
      headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound)/\(bytes.count)"
      (part, status) = (bytes[range], .partialContent)
    }
    headers[.contentLength] = String(part.count)
    return Response(
      status: status, headers: headers,
      body: request.method == .head
        ? ResponseBody() : .init(byteBuffer: ByteBuffer(bytes: part)))
  }
}
