import Content
import Mail
import Outbox
import SMTP
import Settings
import Store
import Vocabulary

/// The way by which an owner's mails leave the house.
///
/// `rapport serve` has none: whatever it sends is captured in `data/mail`.
struct PostOffice: Sendable {
  let source: String
  let folder: DataFolder
  let site: SiteSettings
  let surroundings: Surroundings

  /// Throws `Findings` where site.yaml has an error: half of what it says may be a way to nowhere.
  static func open(
    source: String, _ folder: DataFolder, _ surroundings: Surroundings = .here
  ) throws -> PostOffice {
    let owner = SiteSettings.read(.onDisk(source), folderName: BuildPlaces.name(of: source))
    let errors = owner.findings.filter { $0.weight == .error }
    guard errors.isEmpty else { throw Findings(errors) }
    return PostOffice(
      source: source, folder: folder, site: owner.settings, surroundings: surroundings)
  }

  static func open(_ data: DataOptions) throws -> PostOffice {
    try open(source: data.source, data.folder)
  }

  /// Throws a `PostOfficeFailure` where something is missing that site.yaml speaks of. Nothing is
  /// opened yet.
  func transport() throws -> any MailTransport {
    switch site.mail.transport {
    case .folder: MailFolder(folder.mail)
    case .maildir: Maildir(path(site.mail.maildir))
    case .sendmail: Sendmail(site.mail.sendmail, environment: surroundings.forPrograms)
    case .smtp: SMTPTransport(try server())
    }
  }

  /// How much may leave in a time, by all workers together.
  var limits: SendingLimits {
    let limits = site.mail.limits
    return SendingLimits(
      all: SendingLimits.Rate(limits.rate), domains: limits.domains.mapValues { .init($0) })
  }

  /// In words: `smtp.example.org:587 (starttls, as shop)`.
  var place: String {
    let mail = site.mail
    switch mail.transport {
    case .folder: return "the folder \(folder.mail)"
    case .maildir: return "the Maildir \(path(mail.maildir))"
    case .sendmail: return mail.sendmail
    case .smtp:
      let security = mail.server.security == .none ? "in clear text" : mail.server.security.rawValue
      let user = mail.server.user.map { ", as \($0)" } ?? ""
      return "\(mail.server.host ?? ""):\(mail.server.port) (\(security)\(user))"
    }
  }

  /// Of what site.yaml names: below the owner's folder, or absolute.
  func path(_ written: String) -> String {
    written.hasPrefix("/") || source == "." ? written : source + "/" + written
  }
}

extension SendingLimits.Rate {
  fileprivate init(_ settings: MailRate) {
    self.init(second: settings.second, hour: settings.hour, day: settings.day)
  }
}
