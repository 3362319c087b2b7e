import Vocabulary

/// What site.yaml says of mails: how they leave the house, and how fast.
public struct MailSettings: Hashable, Sendable {
  public enum Transport: String, CaseIterable, Sendable {
    /// Laid into `data/mail` to be looked at; nobody gets anything.
    case folder
    case maildir, sendmail, smtp
  }

  public var transport = Transport.folder
  public var server = MailServerSettings()
  /// The program that takes a mail on its standard input.
  public var sendmail = "/usr/sbin/sendmail"
  /// A folder below the owner's, or an absolute path.
  public var maildir = "outgoing"
  public var limits = MailLimits()
  public var bounces = BounceSettings()
  public var dkim = DKIMSettings()
  /// Whether it is counted how often the links of a newsletter are followed.
  public var clicks = false

  public init() {}
}

extension MailSettings {
  static let keys =
    Sender.keys + [
      SettingKey(
        "mail.transport", SettingKey.choices(Transport.self), "folder",
        "How mails leave the house. In “folder” they lie in data/mail and nobody gets them."),
      SettingKey(
        "mail.sendmail", "an absolute path", "/usr/sbin/sendmail",
        "The program that takes mails, for the transport sendmail."),
      SettingKey(
        "mail.maildir", "a folder", "outgoing",
        "Where mails are laid, for the transport maildir."),
      SettingKey(
        "mail.clicks", "true or false", "false",
        "Whether it is counted how often the links of a newsletter are followed; never by whom."),
    ] + MailServerSettings.keys + MailTimeouts.keys + MailLimits.keys + BounceSettings.keys
    + DKIMSettings.keys

  /// With who mails come from, which stands in the same place.
  static func read(_ reading: inout Reading) -> (settings: MailSettings, sender: Sender?) {
    reading.closed("mail") { inner in
      var mail = MailSettings()
      inner.reportSecrets()
      let sender = Sender.read(&inner)
      let transport: Transport? = inner.choice("transport")
      mail.transport = transport ?? mail.transport
      mail.server.read(&inner)
      mail.sendmail = inner.program("sendmail") ?? mail.sendmail
      mail.maildir = inner.mailFolder("maildir") ?? mail.maildir
      mail.limits.read(&inner)
      mail.bounces.read(&inner)
      mail.dkim.read(&inner)
      mail.clicks = inner.flag("clicks") ?? mail.clicks
      mail.compare(transport, &inner)
      return (mail, sender)
    } ?? (MailSettings(), nil)
  }

  /// What is said of one place and not fit for another.
  private func compare(_ written: Transport?, _ reading: inout Reading) {
    if transport == .smtp, server.host == nil, let node = reading.node("transport"),
      reading.node("server")?["host"] == nil
    {
      reading.report(
        .error, at: node, "“mail.transport” is smtp, and no mail server is named",
        advice: "Write “server: { host: smtp.example.org }” below “mail”.")
    }
    if written == nil, server.host != nil, let entry = reading.entry("server") {
      reading.report(
        .warning, at: entry, "the mail server is not used: mails go into the folder data/mail",
        advice: "Write “transport: smtp” below “mail”.")
    }
  }
}
