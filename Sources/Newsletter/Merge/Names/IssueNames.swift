public import Contacts
public import Mail
public import Settings
public import Templates
import Vocabulary

extension Node {
  /// Its texts, however they are laid out.
  fileprivate var lines: [String] {
    if let mapping { return mapping.entries.flatMap(\.value.lines) }
    if let sequence { return sequence.flatMap(\.lines) }
    return text?.split(whereSeparator: \.isNewline).map(String.init) ?? []
  }
}

/// What an issue may say of the site, of its reader and of what is new.
public struct IssueNames: Sendable {
  public var title: String
  public var base: BaseURL?
  /// Where the business has its post, a line each.
  public var address: [String]
  /// BCP 47: `en`.
  public var language: String
  /// Who mails come from where an issue does not say.
  public var sender: Mailbox?
  public var contacts: ContactSettings
  /// The sections and terms whose pages an issue may list.
  public var lists: [String]
  /// Where past issues stand, absolute; nil where none is a page.
  public var archive: String?
  public var environment: RenderEnvironment

  public init(_ site: SiteSettings, contacts: ContactSettings, lists: [String] = []) {
    (title, base, language) = (site.title, site.url, site.language)
    address = site.business["address"]?.lines ?? []
    sender = site.sender.map { Mailbox($0.address, name: $0.name) }
    (self.contacts, self.lists) = (contacts, lists)
    environment = RenderEnvironment(
      baseURL: site.url?.description ?? "", language: site.language)
  }
}
