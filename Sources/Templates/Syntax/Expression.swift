import Vocabulary

/// What a tag reads: a dotted name, and what is done to its value.
///
/// `page.date | date: "d MMMM yyyy"`; a name of no parts is `.`, the value at hand.
struct Expression: Sendable {
  struct Part: Sendable, Hashable {
    let text: String
    let offset: Int
  }

  struct Argument: Sendable {
    enum Value: Sendable, Hashable { case text(String), number(Int) }

    let value: Value
    let offset: Int
  }

  struct Call: Sendable {
    let name: Part
    let arguments: [Argument]
  }

  let name: [Part]
  let offset: Int
  /// `{{page.params.subtitle?}}`
  let mayBeMissing: Bool
  let calls: [Call]

  /// The name as it was written.
  var text: String { name.isEmpty ? "." : name.map(\.text).joined(separator: ".") }
}
