import Contacts
public import Mail
public import Vocabulary

/// What can be said of an issue without a message of it: who it comes from, to how many, when.
public struct IssueCheck: Sendable {
  public var from: Mailbox?
  /// Of the site's address: `www.quillet.example`; nil where it has none.
  public var siteHost: String?
  /// Nil where site.yaml has no postal address.
  public var postalAddress: String?
  /// How many would get it; nil where nobody knows yet.
  public var audience: Int?
  public var now: Timestamp

  public init(
    from: Mailbox?, siteHost: String?, postalAddress: String?, audience: Int?, now: Timestamp
  ) {
    (self.from, self.siteHost) = (from, siteHost)
    (self.postalAddress, self.audience, self.now) = (postalAddress, audience, now)
  }

  public func remarks(on issue: Issue) -> [CheckRemark] {
    draft(issue) + sender + place + readers(of: issue) + time(of: issue)
  }
}

extension IssueCheck {
  /// Where anybody may have a mailbox, the provider says who may write from elsewhere: nobody.
  private static let freeDomains: Set<String> = [
    "gmail.com", "googlemail.com", "yahoo.com", "yahoo.co.uk", "outlook.com", "hotmail.com",
    "hotmail.co.uk", "live.com", "msn.com", "icloud.com", "me.com", "aol.com", "gmx.de", "gmx.net",
    "web.de", "btinternet.com", "protonmail.com", "proton.me",
  ]

  private func draft(_ issue: Issue) -> [CheckRemark] {
    guard issue.isDraft else { return [] }
    return [
      CheckRemark(
        .fail, "draft", "it is a draft", advice: "Remove “draft: true” from its front matter.")
    ]
  }

  private var sender: [CheckRemark] {
    guard let from else {
      return [
        CheckRemark(
          .fail, "P2", "nothing says who the issue comes from",
          advice: "Write “email:” below “business:” in site.yaml, or “from:” below “mail:”.")
      ]
    }
    let domain = String(from.address.domain)
    if Self.freeDomains.contains(domain) {
      return [
        CheckRemark(
          .fail, "P2",
          "it comes from \(from.address), and \(domain) lets no other server send for it",
          advice: "Send from an address at your own domain.")
      ]
    }
    guard let siteHost, !isAligned(domain, siteHost) else { return [] }
    return [
      CheckRemark(
        .warn, "P2", "it comes from \(domain), and the site stands at \(siteHost)",
        advice: "Readers and mail providers trust a sender at the site's own domain.")
    ]
  }

  /// `quillet.example` and `www.quillet.example`: one lies in the other.
  private func isAligned(_ one: String, _ other: String) -> Bool {
    one == other || one.hasSuffix("." + other) || other.hasSuffix("." + one)
  }

  private var place: [CheckRemark] {
    guard postalAddress?.isEmpty ?? true else { return [] }
    return [
      CheckRemark(
        .fail, "P8", "there is no postal address, which the law asks for in every such mail",
        advice: "Write “address:” below “business:” in site.yaml.")
    ]
  }

  private func readers(of issue: Issue) -> [CheckRemark] {
    guard audience == 0, !issue.kind.isTriggered else { return [] }
    return [
      CheckRemark(
        .fail, "audience",
        "nobody would get it: the list “\(issue.audience.list)” has no reader"
          + (issue.audience.condition == nil ? "" : " who fits the condition"),
        advice: "See who is there: rapport contacts list")
    ]
  }

  private func time(of issue: Issue) -> [CheckRemark] {
    guard let schedule = issue.schedule else { return [] }
    if let tooLate = schedule.tooLate, tooLate <= now {
      return [
        CheckRemark(
          .fail, "schedule", "it was not to be sent after \(tooLate), which is over",
          advice: "Write a later time, or remove “too-late”.")
      ]
    }
    if let tooLate = schedule.tooLate, tooLate <= schedule.at {
      return [
        CheckRemark(
          .fail, "schedule", "it is to be sent at \(schedule.at), and that is too late already",
          advice: "Write a later time after “too-late”.")
      ]
    }
    guard schedule.at < now else { return [] }
    return [
      CheckRemark(
        .warn, "schedule", "its time, \(schedule.at), is over: the worker sends it at once")
    ]
  }
}

extension Issue.Kind {
  /// Whether it goes to each reader at a time of their own.
  public var isTriggered: Bool {
    switch self {
    case .welcome, .drip: true
    default: false
    }
  }
}
