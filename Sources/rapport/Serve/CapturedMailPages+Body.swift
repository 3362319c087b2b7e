import Foundation
import Mail

/// What a captured mail says: its HTML in a frame, its text, and the names of its files.
extension CapturedMailPages {
  static func body(of mail: CapturedFile, _ message: ReadMessage) -> String {
    let text = "<pre>\n\(escaped(message.text))</pre>"
    guard message.html != nil || !message.files.isEmpty else { return text }
    return [frame(of: mail, message), "<h2>Text</h2>\n\(text)", files(of: message)]
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The HTML of a mail with its pictures in it, as a document of its own.
  static func html(of message: ReadMessage) -> String? {
    guard var html = message.html else { return nil }
    for picture in message.files where picture.mediaType.hasPrefix("image/") {
      guard let id = picture.contentID, !id.isEmpty else { continue }
      html = html.replacing(
        "cid:\(id)", with: "data:\(picture.mediaType);base64,\(picture.content.base64)")
    }
    return html
  }

  private static func frame(of mail: CapturedFile, _ message: ReadMessage) -> String {
    guard message.html != nil else { return "" }
    return """
      <h2>HTML</h2>
      <iframe src="\(link(mail))/html" title="The mail as HTML" sandbox></iframe>
      """
  }

  private static func files(of message: ReadMessage) -> String {
    guard !message.files.isEmpty else { return "" }
    let files = message.files.map { file in
      let name = shown(file.fileName ?? "")
      return "<li>\(name) (\(shown(file.mediaType)), \(file.content.count) bytes)</li>"
    }
    return "<h2>Files</h2>\n<ul>\n\(files.joined(separator: "\n"))\n</ul>"
  }
}

extension [UInt8] {
  fileprivate var base64: String { Data(self).base64EncodedString() }
}
