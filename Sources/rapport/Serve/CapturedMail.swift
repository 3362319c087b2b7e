import Foundation
import HTTPTypes
import Hummingbird
import Mail
import Store
import Vocabulary

/// The mails of `data/mail/` in the browser, below `/-/mail/`: for development, as they are mails
/// to other people.
///
/// A page holds nothing that runs, and a mail's text is only ever text in it. A mail's HTML is a
/// document of its own in a frame, where it may neither run nor fetch anything.
struct CapturedMail: RouterMiddleware {
  /// `data/mail`.
  let folder: String

  static let address = "/-/mail/"

  @concurrent func handle(
    _ request: Request, context: VisitorContext,
    next: @concurrent (Request, VisitorContext) async throws -> Response
  ) async throws -> Response {
    let path = request.uri.path
    if path == Self.address.dropLast() { return .moved(to: Self.address) }
    guard path.hasPrefix(Self.address) else { return try await next(request, context) }
    guard request.method == .get || request.method == .head else {
      return Response(status: .methodNotAllowed, headers: [.allow: "GET, HEAD"])
    }
    let answer = try answer(to: path.dropFirst(Self.address.count))
    return request.method == .head ? answer.withoutBody : answer
  }

  private func answer(to rest: Substring) throws -> Response {
    let all = try CapturedFile.all(in: folder)
    if rest.isEmpty { return .page(CapturedMailPages.list(of: all)) }
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
    // Only what the folder's own list names is ever opened.
    guard let name = parts[0].removingPercentEncoding,
      let mail = all.first(where: { $0.name == name }), let bytes = mail.bytes
    else { throw HTTPError(.notFound) }
    if parts.count == 1 { return .page(CapturedMailPages.page(of: mail, ReadMessage(bytes))) }
    switch parts.count == 2 ? parts[1] : "" {
    case "raw": return .mail(bytes)
    case "html":
      guard let html = CapturedMailPages.html(of: ReadMessage(bytes)) else {
        throw HTTPError(.notFound)
      }
      return .framed(Array(html.utf8))
    default: throw HTTPError(.notFound)
    }
  }
}
