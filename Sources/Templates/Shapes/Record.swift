/// Values in the order in which a `RecordShape` declares their names.
///
/// A copy is one reference, so a record can stand in any number of lists.
public struct Record: Sendable {
  private let storage: Storage

  public var shape: RecordShape { storage.shape }
  public var values: [Value] { storage.values }

  /// By slot: as many values as the shape has fields.
  public init(_ shape: RecordShape, _ values: [Value]) {
    precondition(
      values.count == shape.fields.count,
      "a \(shape.name) has \(shape.fields.count) values, not \(values.count)")
    assert(
      zip(shape.fields, values).allSatisfy { $1.fits($0, of: shape) },
      "a value of this \(shape.name) is not what its field declares: \(shape.misfit(in: values))")
    storage = Storage(shape, values)
  }

  /// By name; what is not named is missing.
  public init(_ shape: RecordShape, named values: KeyValuePairs<String, Value>) {
    var slots = [Value](repeating: .missing, count: shape.fields.count)
    for (name, value) in values {
      guard let slot = shape.slot(of: name) else {
        preconditionFailure("a \(shape.name) has no “\(name)”")
      }
      slots[slot] = value
    }
    self.init(shape, slots)
  }

  private final class Storage: Sendable {
    let shape: RecordShape
    let values: [Value]

    init(_ shape: RecordShape, _ values: [Value]) { (self.shape, self.values) = (shape, values) }
  }
}

extension RecordShape {
  fileprivate func misfit(in values: [Value]) -> String {
    zip(fields, values).first { !$1.fits($0, of: self) }?.0.name ?? ""
  }
}

extension Value {
  /// Whether this is what a field declares. Looked at in debug builds only.
  fileprivate func fits(_ field: RecordShape.Field, of owner: RecordShape) -> Bool {
    fits(field.shape, of: owner) || (field.isOptional && isMissing)
  }

  private func fits(_ shape: Shape, of owner: RecordShape) -> Bool {
    switch (self, shape) {
    case (_, .any), (.text, .text), (.markup, .markup), (.flag, .flag), (.number, .number),
      (.date, .date), (.money, .money), (.map, .open):
      true
    case (.list(let values), .list(let shape)):
      // All of a list are made by one line of code.
      values.first?.fits(shape, of: owner) ?? true
    case (.record(let record), .record(let shape)): record.shape == shape
    case (.record(let record), .itself): record.shape == owner
    default: false
    }
  }

  var isMissing: Bool {
    if case .missing = self { true } else { false }
  }
}
