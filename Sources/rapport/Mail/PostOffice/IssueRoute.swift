import Mail
import Newsletter
import Outbox
import Settings
import Store

/// How the messages of an issue leave, and how fast they may.
struct IssueRoute: Sendable {
  let transport: any MailTransport
  let effects: SendingEffects
  /// Where the messages lie afterwards; nil where they went out.
  let folder: String?
  private let throttle: MailThrottle

  /// Into a folder, if one is named; else as site.yaml says. Throws a `PostOfficeFailure` or a
  /// `MailSecretFailure`.
  init(_ office: PostOffice, into folder: String? = nil, in store: any Database) throws {
    let throttle = MailThrottle(office.limits, in: store, for: .issue)
    transport = try folder.map { MailFolder($0) } ?? office.transport()
    self.folder = folder ?? office.capturing
    self.throttle = throttle
    var effects = SendingEffects.real
    // A folder of one's own is no receiver that counts.
    if folder == nil {
      let clock = effects.clock
      effects.permit = { try await throttle.permit(domain: $0, at: clock()) }
      effects.pause = { await throttle.pause(at: clock()) }
    }
    self.effects = effects
  }

  /// Gives back what was permitted and is not needed.
  func close() async throws { try await throttle.giveBack() }
}

extension PostOffice {
  init(of newsletters: Newsletters, _ folder: DataFolder) {
    self.init(
      source: newsletters.source, folder: folder, site: newsletters.settings, surroundings: .here)
  }

  /// The folder in which mails lie that nobody gets.
  fileprivate var capturing: String? { site.mail.transport == .folder ? folder.mail : nil }
}
