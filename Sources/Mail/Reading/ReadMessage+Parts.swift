/// What a message is made of.
extension ReadMessage {
  /// Like `text/plain`, which it is where nothing is said.
  public var mediaType: String {
    let type = parameters("Content-Type").value
    return type.isEmpty ? "text/plain" : type
  }

  /// The parts of a multipart; none of another message. Each is read like a message of its own.
  public var parts: [ReadMessage] {
    let type = parameters("Content-Type")
    guard type.value.hasPrefix("multipart/"), let boundary = type["boundary"], !boundary.isEmpty
    else { return [] }
    return PartCutter(body[...], boundary: boundary).parts.map { ReadMessage(Array($0)) }
  }

  /// All parts that have none, in their order; itself, if it is one.
  public var leaves: [ReadMessage] { leaves(depth: 0) }

  /// The body, its transfer encoding undone.
  public var content: [UInt8] {
    switch self["Content-Transfer-Encoding"]?.lowercased() {
    case "quoted-printable": QuotedPrintable.decoded(body[...])
    case "base64": Base64.decoded(body)
    default: body
    }
  }

  /// What the message says: its plain text, if it has one.
  public var text: String {
    let leaves = leaves.filter { !$0.isFile }
    let shown = leaves.first { $0.mediaType == "text/plain" } ?? leaves.first ?? self
    return shown.decodedText
  }

  /// What it says as HTML.
  public var html: String? {
    leaves.first { $0.mediaType == "text/html" && !$0.isFile }?.decodedText
  }

  /// What is attached, and the pictures of the HTML.
  public var files: [ReadMessage] { leaves.filter(\.isFile) }

  /// The name of an attached file, as it came: it may hold anything.
  public var fileName: String? {
    parameters("Content-Disposition")["filename"] ?? parameters("Content-Type")["name"]
  }

  /// Without its angle brackets.
  public var contentID: String? {
    self["Content-ID"].map { String($0.drop { $0 == "<" }.prefix { $0 != ">" }) }
  }

  private var isFile: Bool {
    let isText = mediaType.hasPrefix("text/") || mediaType.hasPrefix("multipart/")
    return !isText || parameters("Content-Disposition").value == "attachment" || fileName != nil
  }

  private var decodedText: String {
    let content = content
    let charset = parameters("Content-Type")["charset"] ?? "utf-8"
    return CharacterSet.text(content, in: charset) ?? String(decoding: content, as: UTF8.self)
  }

  private func parameters(_ name: String) -> HeaderParameters {
    let header = headers.first { $0.name.lowercased() == name.lowercased() }
    return HeaderParameters((header?.raw ?? "").utf8)
  }

  /// Deeper than anybody builds a message, it is left as it is.
  private func leaves(depth: Int) -> [ReadMessage] {
    let parts = depth < 10 ? parts : []
    return parts.isEmpty ? [self] : parts.flatMap { $0.leaves(depth: depth + 1) }
  }
}
