import Vocabulary

/// An address that a text says was not reached, and what it says of it.
struct TextFinding: Sendable, Hashable {
  let address: EmailAddress
  let words: String
}
