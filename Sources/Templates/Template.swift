/// A template whose every name is known to mean something, ready to be rendered any number of
/// times, on any number of threads.
public struct Template: Sendable {
  private let program: Program
  private let shape: RecordShape
  private let names: Set<String>

  init(_ program: Program, given shape: RecordShape, uses names: Set<String>) {
    (self.program, self.shape, self.names) = (program, shape, names)
  }

  /// Writes the template behind what `output` holds. The record is of the shape it was made for.
  public func render(
    _ record: Record, into output: inout [UInt8],
    environment: RenderEnvironment = RenderEnvironment()
  ) {
    precondition(
      record.shape == shape,
      "a template made for a \(shape.name) is given a \(record.shape.name)")
    render(.record(record), into: &output, environment)
  }

  /// The same, but cut off at a round of a loop that would go beyond the limits. False where it was.
  public func render(
    _ record: Record, into output: inout [UInt8], environment: RenderEnvironment,
    within limits: RenderLimits
  ) -> Bool {
    precondition(
      record.shape == shape,
      "a template made for a \(shape.name) is given a \(record.shape.name)")
    return Renderer.run(program, on: .record(record), into: &output, environment, within: limits)
  }

  public func render(
    _ record: Record, environment: RenderEnvironment = RenderEnvironment()
  ) -> String {
    var output: [UInt8] = []
    render(record, into: &output, environment: environment)
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether the template, or one that it includes, reads a name: `page.related`.
  ///
  /// Whoever fills in the values may leave out what is costly and not read.
  public func uses(_ name: String) -> Bool {
    if names.contains(name) || !program.rules.isStrict { return true }
    var rest = name[...]
    while true {
      if names.contains(rest + ".*") { return true }
      guard let point = rest.lastIndex(of: ".") else { return false }
      rest = rest[..<point]
    }
  }

  /// With a value that is no record: Mustache's own tests have such roots.
  func render(_ root: Value, into output: inout [UInt8], _ environment: RenderEnvironment) {
    Renderer.run(program, on: root, into: &output, environment)
  }
}
