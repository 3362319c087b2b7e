import HTTPTypes
import Hummingbird

// How pages below `/-/` travel: kept by nobody, and with a policy that lets nothing run.
extension Response {
  static func page(_ html: String) -> Response {
    kept(Array(html.utf8), as: "text/html; charset=utf-8")
  }

  static func styleSheet(_ css: String) -> Response {
    kept(Array(css.utf8), as: "text/css; charset=utf-8")
  }

  static func script(_ source: String) -> Response {
    kept(Array(source.utf8), as: "text/javascript; charset=utf-8")
  }

  static func mail(_ bytes: [UInt8]) -> Response { kept(bytes, as: "message/rfc822") }

  /// A mail's own HTML, in a frame of one of these pages: its own styles, pictures of one address,
  /// nothing that runs.
  static func framed(_ html: [UInt8], picturesFrom origin: String? = nil) -> Response {
    let pictures = ["'self'", origin, "data:"].compactMap(\.self).joined(separator: " ")
    return kept(
      html, as: "text/html; charset=utf-8",
      policy:
        "default-src 'none'; style-src 'unsafe-inline'; img-src \(pictures); "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox")
  }

  private static let strict =
    "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; "
    + "frame-ancestors 'none'"

  private static func kept(
    _ bytes: [UInt8], as type: String, policy: String = strict
  ) -> Response {
    var headers: HTTPFields = [
      .contentType: type, .cacheControl: "no-store", .contentSecurityPolicy: policy,
      .xContentTypeOptions: "nosniff",
    ]
    headers[.contentLength] = String(bytes.count)
    return Response(
      status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  static func moved(to address: String) -> Response {
    Response(status: .movedPermanently, headers: [.location: address])
  }

  var withoutBody: Response {
    Response(status: status, headers: headers, body: ResponseBody())
  }
}
