public import Calendar
public import Desk
import Forms
import Mail
public import Settings
import Vocabulary

/// All that the endpoint may know: what `rapport build` wrote into `data/endpoint`.
///
/// `site.json` names the rest, which lies in parts that never change and are opened when they are
/// asked for. It is replaced by renaming, so an answer sees one build and never half of two.
public struct Knowledge: Sendable {
  /// What site.yaml says, of the keys that concern visitors.
  public var settings: SiteSettings
  public var policy: DeskPolicy
  /// Where the site stands. Every absolute link is made from it (form-F10).
  public var baseURL: BaseURL
  /// The path of the home page, from the root of the host.
  public var home: String
  /// The path of the page about privacy.
  public var privacy: String?
  /// The current versions of the forms, by their names.
  public var forms: [String: String]
  /// The files of the page shells by language, of the owner's templates and of the replies by name.
  public var shells: [String: String]
  public var pages: [String: String]
  public var replies: [String: String]
  public var parts: KnowledgeParts
}

extension Knowledge {
  /// Nil where site.yaml says none: promises count the usual ones then, and no slots are offered.
  /// Read when they are asked for; mistakes in them were told when the site was built.
  public var openingHours: OpeningHours? {
    var told: [Finding] = []
    return OpeningHours.read(settings, path: "site.json", findings: &told)
  }

  var hours: OpeningHours { openingHours ?? .usual }

  /// Those in which the form offers slots, if it does.
  func slotHours(of form: FormDefinition) -> OpeningHours? {
    let offersSlots = form.fields.contains { if case .slot = $0.kind { true } else { false } }
    return offersSlots ? openingHours : nil
  }

  /// Who our mails come from.
  var sender: Mailbox? {
    settings.sender.map { Mailbox($0.address, name: $0.name) }
  }

  /// From the root of the host: `/shop/rapport/forms/complaint`.
  func path(_ behindPrefix: String) -> String {
    baseURL.path + settings.endpointPrefix + behindPrefix
  }

  func link(_ behindPrefix: String) -> String {
    baseURL.appending(settings.endpointPrefix + behindPrefix)
  }

  /// One that the site is written in: the asked one, or the site's own.
  func language(_ asked: String?) -> String {
    asked.map { $0.lowercased() }.flatMap { shells[$0] == nil ? nil : $0 } ?? settings.language
  }

  /// What stands behind the `@` of Message-IDs: the host without its port.
  var domain: String {
    let host = baseURL.origin.split(separator: "/").last ?? ""
    return String(host.prefix { $0 != ":" })
  }
}
