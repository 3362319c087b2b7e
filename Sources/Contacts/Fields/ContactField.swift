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
