public import Templates
public import Vocabulary

/// The templates that the endpoint brings, of which an owner may write others.
public enum PageSources {
  /// `thanks`, `form`, … and `entries`, which others include.
  public static let builtIn: [TemplateSource] = [
    ("thanks", PackageResources.thanks_mustache), ("form", PackageResources.form_mustache),
    ("review", PackageResources.review_mustache),
    ("too-many", PackageResources.too_many_mustache),
    ("gone", PackageResources.gone_mustache), ("refused", PackageResources.refused_mustache),
    ("unavailable", PackageResources.unavailable_mustache),
    ("status", PackageResources.status_mustache),
    ("status-sent", PackageResources.status_sent_mustache),
    ("status-shown", PackageResources.status_shown_mustache),
    ("list-confirm", PackageResources.list_confirm_mustache),
    ("list-confirmed", PackageResources.list_confirmed_mustache),
    ("list-unsubscribe", PackageResources.list_unsubscribe_mustache),
    ("list-unsubscribed", PackageResources.list_unsubscribed_mustache),
    ("list-preferences", PackageResources.list_preferences_mustache),
    ("list-gone", PackageResources.list_gone_mustache),
    ("entries", PackageResources.entries_mustache),
  ].map { source($0.0, $0.1) }

  static let acknowledgement = source(
    "acknowledgement", PackageResources.acknowledgement_mustache)
  static let confirmation = source(
    "confirm-subscription", PackageResources.confirm_subscription_mustache)

  /// What is wrong with an owner's own pages, told when the site is built.
  public static func findings(in own: [TemplateSource]) -> [Finding] {
    var findings: [Finding] = []
    for source in own {
      guard builtIn.contains(where: { $0.name == source.name }) else {
        findings.append(
          Finding(
            .error, in: source.path, "the endpoint has no page “\(source.name)”",
            advice: NearestName.question(source.name, among: builtIn.map(\.name))))
        continue
      }
      do {
        _ = try library(for: source.name, own).template(source.name, given: PageShape.page)
      } catch { findings += error.all }
    }
    return findings
  }

  /// What a page is made of: its own template and `entries`, which is all that it may include, so
  /// that an answer reads no more files than it needs.
  static func library(for name: String, _ own: [TemplateSource]) -> TemplateLibrary {
    TemplateLibrary((builtIn + own).filter { isPart($0.name, of: name) })
  }

  static func isPart(_ name: String, of page: String) -> Bool { name == page || name == "entries" }

  /// What is wrong with a reply.
  public static func findings(in reply: Reply, path: String) -> [Finding] {
    do {
      let shape =
        reply.name == Reply.confirmation ? PageShape.confirmation : PageShape.reply
      _ = try ReplyText(reply, path: path, given: shape)
      return []
    } catch { return error.all }
  }

  private static func source(_ name: String, _ bytes: [UInt8]) -> TemplateSource {
    TemplateSource(
      name: name, path: "endpoint/\(name).mustache", text: String(decoding: bytes, as: UTF8.self))
  }
}
