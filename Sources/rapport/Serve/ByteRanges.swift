import HTTPTypes
import Hummingbird

/// Answers a request for a part of a file by RFC 9110, section 14.
///
/// `FileMiddleware` takes `bytes=-3` for the first bytes instead of the last and does not look
/// whether the file is long enough, so that it is only ever asked for parts that are there.
struct ByteRanges: RouterMiddleware {
  @concurrent func handle(
    _ request: Request, context: VisitorContext,
    next: @concurrent (Request, VisitorContext) async throws -> Response
  ) async throws -> Response {
    guard let wanted = request.headers[.range] else { return try await next(request, context) }
    let whole = request.asking(for: nil)
    guard request.method == .get, let range = ByteRange(wanted) else {
      return try await next(whole, context)
    }
    let looked = try await next(request.asking(for: nil, by: .head), context)
    guard looked.status == .ok, let size = looked.headers[.contentLength].flatMap({ Int($0) })
    else { return try await next(whole, context) }
    guard let part = range.part(of: size) else {
      return Response(
        status: .rangeNotSatisfiable, headers: [.contentRange: "bytes */\(size)"])
    }
    let known = "bytes=\(part.lowerBound)-\(part.upperBound)"
    return try await next(request.asking(for: known), context)
  }
}

extension Request {
  fileprivate func asking(for range: String?, by method: HTTPRequest.Method? = nil) -> Request {
    var head = head
    head.headerFields[.range] = range
    head.method = method ?? head.method
    return Request(head: head, body: body)
  }
}

/// What stands after `Range:` if it is one part; several at once are answered with the whole.
struct ByteRange {
  private let first, last: Int?

  init?(_ text: String) {
    guard text.hasPrefix("bytes=") else { return nil }
    let ends = text.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy { 48...57 ~= $0 } }) else {
      return nil
    }
    (first, last) = (Int(ends[0]), Int(ends[1]))
    if first == nil, last == nil { return nil }
    if let first, let last, first > last { return nil }
  }

  func part(of size: Int) -> ClosedRange<Int>? {
    guard let first else {
      guard let last, last > 0, size > 0 else { return nil }
      return max(0, size - last)...size - 1
    }
    guard first < size else { return nil }
    return first...min(last ?? size - 1, size - 1)
  }
}
