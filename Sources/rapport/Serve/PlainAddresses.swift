import Foundation
import HTTPTypes
import Hummingbird

/// Lets through only addresses of what the site shows, and sends on from a folder's name without
/// its slash.
///
/// What begins with a dot is the build's own business. A control character stands in no name of
/// ours, but ends one for the system.
struct PlainAddresses: RouterMiddleware {
  @concurrent func handle(
    _ request: Request, context: VisitorContext,
    next: @concurrent (Request, VisitorContext) async throws -> Response
  ) async throws -> Response {
    guard let path = request.uri.path.removingPercentEncoding, !path.contains("/."),
      !path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F })
    else { throw HTTPError(.notFound) }
    var response = try await next(request, context)
    if response.headers[.location] != nil { response.headers[.location] = withSlash(request) }
    return response
  }

  /// As the visitor wrote it, percent signs and all. Two slashes would name another host.
  private func withSlash(_ request: Request) -> String {
    let address = request.uri
    return "/" + address.path.drop { $0 == "/" } + "/" + (address.query.map { "?" + $0 } ?? "")
  }
}
