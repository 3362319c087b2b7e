/// What site.yaml says of people: `contacts:`, `lists:` and `segments:`.
public struct ContactSettings: Sendable, Hashable {
  public var fields: [ContactField] = []
  public var interests: [Interest] = []
  public var lists: [MailingList] = []
  public var segments: [Segment] = []
  /// The forms that conditions may name; nil where nobody knows which there are.
  public var forms: [String]?

  public init() {}

  public func field(_ name: String) -> ContactField? { fields.first { $0.name == name } }
  public func list(_ name: String) -> MailingList? { lists.first { $0.name == name } }
  public func segment(_ name: String) -> Segment? { segments.first { $0.name == name } }
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
