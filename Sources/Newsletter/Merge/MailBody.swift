import Markdown

/// The two parts of a mail round an issue's body, with placeholders where tags will stand.
enum MailBody {
  static func html(_ body: [UInt8], title: String) -> [UInt8] {
    let page = String(decoding: PackageResources.mail_mustache, as: UTF8.self)
    _ = page
    return body
  }

  static func text(_ lifted: LiftedText) -> [UInt8] {
    Array(
      MarkdownDocument(utf8: lifted.bytes, options: MarkdownOptions().forMail).plainText.utf8)
  }
}
