import Foundation
import Mail

/// The pages that show captured mails: no script, one style sheet, light or dark as the browser
/// likes.
enum CapturedMailPages {
  static func list(of mails: [CapturedFile]) -> String {
    guard !mails.isEmpty else {
      return page(
        "Mails",
        """
        <p>There are none yet. Send a form: a moment later its mails are here.</p>
        """)
    }
    let rows = mails.map { mail in
      """
      <tr><td><a href="\(link(mail))">\(shown(mail.subject))</a></td>\
      <td>\(shown(mail.from))</td><td>\(shown(mail.to))</td><td>\(shown(mail.date))</td></tr>
      """
    }
    return page(
      "Mails",
      """
      <p>They lie in <code>data/mail/</code> and were sent to nobody.</p>
      <table>
      <thead><tr><th scope="col">Subject</th><th scope="col">From</th><th scope="col">To</th>\
      <th scope="col">Date</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      """)
  }

  static func page(of mail: CapturedFile, _ message: ReadMessage) -> String {
    let headers = message.headers.map { "<dt>\(shown($0.name))</dt><dd>\(shown($0.value))</dd>" }
    return page(
      mail.subject.isEmpty ? mail.name : mail.subject,
      """
      <p><a href="\(CapturedMail.address)">All mails</a> ·
      <a href="\(link(mail))/raw">As it travels</a></p>
      <dl>
      \(headers.joined(separator: "\n"))
      </dl>
      \(body(of: mail, message))
      """)
  }

  private static func page(_ title: String, _ body: String) -> String {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(shown(title))</title>
    <link rel="stylesheet" href="\(CapturedMail.address)style.css">
    </head>
    <body>
    <main>
    <h1>\(shown(title))</h1>
    \(body)
    </main>
    </body>
    </html>

    """
  }

  static func link(_ mail: CapturedFile) -> String {
    let plain = CharacterSet(
      charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.@")
    return CapturedMail.address
      + (mail.name.addingPercentEncoding(withAllowedCharacters: plain) ?? "")
  }

  /// What is empty is a dash, so that a link can be followed and a cell is not taken for a fault.
  static func shown(_ text: String) -> String {
    text.contains { !$0.isWhitespace } ? escaped(text) : "–"
  }

  /// Control characters but line ends and tabs stand in no valid page.
  static func escaped(_ text: String) -> String {
    var html = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "\n", "\t": html.unicodeScalars.append(scalar)
      case "\r": continue
      case _ where scalar.properties.generalCategory == .control || scalar.isNoncharacter:
        html += "\u{FFFD}"
      default: html.unicodeScalars.append(scalar)
      }
    }
    return html
  }

  static let style = """
    :root { color-scheme: light dark }
    body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; background: Canvas; color: CanvasText }
    main { max-width: 72rem; margin: auto; padding: 1rem }
    table { border-collapse: collapse; width: 100% }
    th, td { text-align: left; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid }
    td, dd, h1 { overflow-wrap: anywhere }
    @media (max-width: 40rem) {
      thead { display: none }
      tr { display: block; padding: .6rem 0; border-bottom: 1px solid }
      td { display: block; padding: 0; border: 0 }
    }
    dt { font-weight: bold }
    dd { margin: 0 0 .4rem }
    iframe { width: 100%; height: 40rem; border: 1px solid; background: #fff }
    pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; border: 1px solid }

    """
}

extension Unicode.Scalar {
  fileprivate var isNoncharacter: Bool {
    value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
  }
}
