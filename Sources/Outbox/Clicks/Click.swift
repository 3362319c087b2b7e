/// A link of an issue was followed once.
public struct Click: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case person
    /// A scanner of mails, a program that looks ahead, a checker of links.
    case machine
  }

  public var issue: String
  /// Where the link leads.
  public var target: String
  public var kind: Kind

  public init(issue: String, target: String, kind: Kind) {
    (self.issue, self.target, self.kind) = (issue, target, kind)
  }
}

/// A link of an issue whose clicks are counted. Two that lead to one place are one link.
public struct IssueLink: Sendable, Hashable {
  public var target: String
  /// What a reader presses.
  public var words: String

  public init(target: String, words: String) { (self.target, self.words) = (target, words) }
}

/// How often a link was followed.
public struct LinkClicks: Sendable, Hashable {
  public var link: IssueLink
  public var people = 0, machines = 0

  public init(_ link: IssueLink, people: Int = 0, machines: Int = 0) {
    (self.link, self.people, self.machines) = (link, people, machines)
  }
}
