/// The names of a record, in order, each with what it holds and a sentence that says so.
///
/// Templates are checked against it and the owners' documentation is made from it. Declare one
/// once (`static let`): two declarations of equal fields are two shapes.
public struct RecordShape: Sendable {
  private let declaration: Declaration

  /// What documentation calls it: `page`, `menu item`.
  public var name: String { declaration.name }
  public var fields: [Field] { declaration.fields }

  public init(_ name: String, _ fields: [Field]) {
    declaration = Declaration(name, fields)
  }

  /// Where a record of this shape holds a name.
  public func slot(of name: String) -> Int? { declaration.slots[name] }

  public struct Field: Sendable {
    public let name: String
    public let shape: Shape
    /// Whether the value may be missing. Such a name is written freely and writes nothing then.
    public let isOptional: Bool
    /// For the owners' documentation: one sentence, with a full stop.
    public let sentence: String
  }

  private final class Declaration: Sendable {
    let name: String
    let fields: [Field]
    let slots: [String: Int]

    init(_ name: String, _ fields: [Field]) {
      (self.name, self.fields) = (name, fields)
      slots = Dictionary(uniqueKeysWithValues: zip(fields.map(\.name), fields.indices))
    }
  }
}

extension RecordShape.Field {
  /// A name that always holds a value.
  public static func field(_ name: String, _ shape: Shape, _ sentence: String) -> Self {
    Self(name: name, shape: shape, isOptional: false, sentence: sentence)
  }

  /// A name whose value may be missing.
  public static func optional(_ name: String, _ shape: Shape, _ sentence: String) -> Self {
    Self(name: name, shape: shape, isOptional: true, sentence: sentence)
  }
}

extension RecordShape: Hashable {
  public static func == (one: RecordShape, other: RecordShape) -> Bool {
    one.declaration === other.declaration
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(declaration)) }
}
