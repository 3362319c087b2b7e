public import Vocabulary

/// Who answers what, and by when: `site/desk.yaml`.
public struct DeskPolicy: Sendable, Hashable {
  public var people: [Person]
  public var routes: [Route]

  public init(people: [Person] = [], routes: [Route] = []) {
    (self.people, self.routes) = (people, routes)
  }

  public func route(_ name: String) -> Route? { routes.first { $0.name == name } }
  public func person(_ name: String) -> Person? { people.first { $0.name == name } }
}

/// Somebody who answers.
public struct Person: Sendable, Hashable {
  /// As desk.yaml calls them: `maud`.
  public var name: String
  /// As a visitor reads it: `Maud Pengelly`.
  public var title: String
  public var email: EmailAddress

  public init(name: String, title: String, email: EmailAddress) {
    (self.name, self.title, self.email) = (name, title, email)
  }
}

/// A kind of question, whose it is and what was promised about it.
public struct Route: Sendable, Hashable {
  public var name: String
  public var title: String
  /// The name of the person in charge.
  public var owner: String
  public var promise: Promise

  public init(name: String, title: String, owner: String, promise: Promise) {
    (self.name, self.title, self.owner, self.promise) = (name, title, owner, promise)
  }
}
