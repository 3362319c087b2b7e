/// A migration in its place: the third step of `forms`.
public struct Step: Sendable, Hashable {
  public let room: String
  /// Counted from 1.
  public let number: Int
  /// What it does, for the operator.
  public let title: String

  public init(room: String, number: Int, title: String) {
    (self.room, self.number, self.title) = (room, number, title)
  }
}

extension Step: CustomStringConvertible {
  public var description: String { "\(room) \(number), \(title)" }
}

extension Schema {
  var steps: [(step: Step, migration: Migration)] {
    zip(1..., migrations).map { number, migration in
      (Step(room: room, number: number, title: migration.title), migration)
    }
  }
}
