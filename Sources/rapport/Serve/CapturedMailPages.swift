import Foundation
import Mail

/// The pages that show captured mails.
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
      <pre>
      \(escaped(message.text))</pre>
      """)
  }

  private static func link(_ mail: CapturedFile) -> String {
    let plain = CharacterSet(
      charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.@")
    return CapturedMail.address
      + (mail.name.addingPercentEncoding(withAllowedCharacters: plain) ?? "")
  }

  private static func page(_ title: String, _ body: String) -> String {
    DevelopmentPage.page(title, body)
  }

  private static func shown(_ text: String) -> String { DevelopmentPage.shown(text) }
  private static func escaped(_ text: String) -> String { DevelopmentPage.escaped(text) }
}
