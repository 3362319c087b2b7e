/// What kind of thing a file is, for `Content-Type` and for the enclosures of feeds.
public struct MediaType: Hashable, Sendable {
  /// `text/css`.
  public let name: String
  public let isText: Bool

  /// `text/css; charset=utf-8`: the whole value of a `Content-Type` field.
  public var contentType: String { isText ? "\(name); charset=utf-8" : name }

  /// By the extension of a file's name, in any case, without the dot. What is not known is
  /// `application/octet-stream`, which browsers save rather than show.
  public static func of(pathExtension: String) -> MediaType {
    let name = names[pathExtension.lowercased()] ?? "application/octet-stream"
    return MediaType(name: name, isText: name.hasPrefix("text/") || textual.contains(name))
  }

  public static func of(path: String) -> MediaType {
    let name = path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
    guard let dot = name.lastIndex(of: ".") else { return of(pathExtension: "") }
    return of(pathExtension: String(name[name.index(after: dot)...]))
  }

  private static let textual: Set<String> = [
    "application/json", "application/feed+json", "application/manifest+json", "image/svg+xml",
    "application/xml", "application/atom+xml", "application/rss+xml", "application/xhtml+xml",
  ]

  /// As registered with IANA.
  private static let names = [
    "html": "text/html", "htm": "text/html", "xhtml": "application/xhtml+xml",
    "css": "text/css", "js": "text/javascript", "mjs": "text/javascript",
    "json": "application/json", "map": "application/json", "xml": "application/xml",
    "atom": "application/atom+xml", "rss": "application/rss+xml",
    "webmanifest": "application/manifest+json", "wasm": "application/wasm",
    "txt": "text/plain", "md": "text/markdown", "csv": "text/csv", "ics": "text/calendar",
    "vcf": "text/vcard", "vtt": "text/vtt", "rtf": "application/rtf",
    "svg": "image/svg+xml", "png": "image/png", "apng": "image/apng", "jpg": "image/jpeg",
    "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif",
    "ico": "image/vnd.microsoft.icon", "bmp": "image/bmp", "tif": "image/tiff",
    "tiff": "image/tiff", "heic": "image/heic",
    "woff2": "font/woff2", "woff": "font/woff", "ttf": "font/ttf", "otf": "font/otf",
    "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg", "opus": "audio/ogg",
    "wav": "audio/vnd.wave", "flac": "audio/flac", "mp4": "video/mp4", "m4v": "video/mp4",
    "webm": "video/webm", "ogv": "video/ogg", "mov": "video/quicktime",
    "pdf": "application/pdf", "epub": "application/epub+zip", "zip": "application/zip",
    "gz": "application/gzip", "tar": "application/x-tar",
    "doc": "application/msword", "xls": "application/vnd.ms-excel",
    "ppt": "application/vnd.ms-powerpoint",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
  ]
}
