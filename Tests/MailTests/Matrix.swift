import Mail

/// Messages of every kind that we write, in many scripts and with what goes wrong elsewhere.
enum Matrix {
  static let texts = [
    "", "Hello\n", "Příliš žluťoučký kůň úpěl ďábelské ódy.\n", "مرحبا بكم في المشتل\n",
    "🌱👩‍🌾 spring\n", repeated("long ", 400) + "\n", repeated("x", 3000), ".\n..\nFrom me\n",
    "--=_mixed_x\n1 = 1 =_ \t\nblank \n", "a\rb\r\nc\u{0}\u{85}\u{2028}d",
  ]

  static let names = [
    "list.pdf", "Ceník jaro.pdf", "قائمة.pdf", "a\r\nBcc: v@x.example", "../../\"etc\"\\passwd",
    repeated("dlouhý ", 40) + ".pdf", "=?utf-8?q?a?=", "", "100%'*;.txt",
  ]

  /// Plain, with HTML, with everything, and of a list: one for each text and each file's name.
  static func all() throws -> [MailMessage] {
    var mails: [MailMessage] = []
    for (place, text) in texts.enumerated() {
      var mail = try Sample.mail(
        from: "Zahrada " + subject(text), subject: subject(text), text: text)
      mails.append(mail)
      mail.html = "<p style=\"color:red\">\(text)</p>"
      mails.append(mail)
      mail.automatic = nil
      var list = ListHeaders(
        title: "News " + subject(text), id: "news.plants.example",
        unsubscribe: "https://plants.example/leave/" + repeated("4f2a", 10 * place))
      list.owner = "mailto:post@plants.example"
      mail.list = list
      mails.append(mail)
      mail.pictures = [
        MailFile(
          name: "logo.png", mediaType: "image/png", bytes: Array(0...255), contentID: "a@b.example")
      ]
      mail.attachments = names.map {
        MailFile(name: $0, mediaType: "application/pdf", bytes: Array($0.utf8))
      }
      mails.append(mail)
    }
    return mails
  }

  private static func subject(_ text: String) -> String {
    String(
      text.unicodeScalars.filter { $0.value >= 0x20 && $0 != "\u{85}" && $0 != "\u{2028}" }.prefix(
        300
      ).map(Character.init))
  }
}
