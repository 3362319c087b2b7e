public import Vocabulary

/// An address with the name it is shown under: `Maud Pengelly <maud@example.org>`.
public struct Mailbox: Hashable, Sendable {
  public var name: String?
  public var address: EmailAddress

  public init(_ address: EmailAddress, name: String? = nil) {
    (self.address, self.name) = (address, name)
  }
}
