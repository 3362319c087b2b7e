/// What site.yaml says of people: `contacts:`, `lists:` and `segments:`.
public struct ContactSettings: Sendable, Hashable {
  public var fields: [ContactField] = []
  public var interests: [Interest] = []
  public var lists: [MailingList] = []
  public var segments: [Segment] = []

  public init() {}

  public func list(_ name: String) -> MailingList? { lists.first { $0.name == name } }
  public func segment(_ name: String) -> Segment? { segments.first { $0.name == name } }
}

/// Something that is kept of a person beside name and address.
public struct ContactField: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable { case text, number, date, flag }

  public var name: String
  public var kind: Kind
  public var title: String
  /// Stands for the value of whoever has none.
  public var fallback: String?
  /// Printed on the page about privacy.
  public var purpose: String?

  public init(
    name: String, kind: Kind = .text, title: String, fallback: String? = nil,
    purpose: String? = nil
  ) {
    (self.name, self.kind, self.title) = (name, kind, title)
    (self.fallback, self.purpose) = (fallback, purpose)
  }
}

/// What readers may say that they care for.
public struct Interest: Sendable, Hashable {
  public var name: String, title: String

  public init(name: String, title: String) { (self.name, self.title) = (name, title) }
}

/// A list that people may join.
public struct MailingList: Sendable, Hashable {
  public var name: String, title: String
  public var description: String?

  public init(name: String, title: String, description: String? = nil) {
    (self.name, self.title, self.description) = (name, title, description)
  }
}
