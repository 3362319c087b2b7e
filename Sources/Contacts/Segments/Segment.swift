/// A group of readers, worked out anew whenever it is asked for.
public struct Segment: Sendable, Hashable {
  public var name: String, title: String
  public var condition: Condition

  public init(name: String, title: String, condition: Condition) {
    (self.name, self.title, self.condition) = (name, title, condition)
  }

  public indirect enum Condition: Sendable, Hashable {
    case all([Condition]), any([Condition]), not(Condition)
    case list(String)
    case interest(String)
    case field(String, Comparison)
    /// By an invitation's token or the form's own e-mail field.
    case sentForm(String)
    /// Within so many days before now.
    case seen(days: Int)
    /// Joined the system within so many days before now.
    case added(days: Int)
  }

  public enum Comparison: Sendable, Hashable {
    case isOne(of: [String])
    /// Numbers by size, dates by time.
    case below(String), above(String)
    case known
  }
}
