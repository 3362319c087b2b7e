/// Runs a program for one record.
///
/// It goes no deeper than the program is nested, which the compiler has limited. Frames point to
/// values instead of holding them: two threads that count references to the site's title on every
/// page would wait for each other. All that a frame points to lives in the record, in a list of
/// it, or in the caller's variable, and each is kept by a `withUnsafe…` around the frame's use.
struct Renderer {
  let program: Program
  let environment: RenderEnvironment
  let code: Code
  var frames: [Frame]
  /// For what is written in pieces before it is escaped.
  var scratch: [UInt8] = []
  /// Only where names are looked up late can a template include itself, and so need a limit.
  private var depth = 0
  private var callsLeft = 100_000
  private static let depthLimit = 500
  private var roundsLeft: Int
  private let byteLimit: Int
  private var isCut = false

  /// A value, and its slots if it is a record.
  struct Frame {
    let value: UnsafePointer<Value>
    let slots: UnsafeBufferPointer<Value>?

    /// A record of another shape than was declared is a fault of ours, caught before it reads
    /// what is not its own.
    subscript(_ slot: Int32) -> UnsafePointer<Value>? {
      guard let slots, let first = slots.baseAddress else { return nil }
      precondition(Int(slot) < slots.count, "a record is not of the shape that was declared")
      return first + Int(slot)
    }
  }

  /// The tables of the program.
  struct Code {
    let operations: UnsafeBufferPointer<Operation>
    let operands: UnsafeBufferPointer<Operand>
    let literals: UnsafeBufferPointer<UInt8>
  }

  /// Whether all was written within the limits.
  @discardableResult
  static func run(
    _ program: Program, on root: Value, into output: inout [UInt8],
    _ environment: RenderEnvironment, within limits: RenderLimits = .none
  ) -> Bool {
    program.operations.withUnsafeBufferPointer { operations in
      program.operands.withUnsafeBufferPointer { operands in
        program.literals.withUnsafeBufferPointer { literals in
          let code = Code(operations: operations, operands: operands, literals: literals)
          var renderer = Renderer(program, code, environment, limits)
          renderer.withFrame(of: root) { renderer in
            renderer.openRootSlots(program.rootSlots[...]) { renderer in
              renderer.run(program.functions[0], into: &output)
            }
          }
          return !renderer.isCut
        }
      }
    }
  }

  private init(
    _ program: Program, _ code: Code, _ environment: RenderEnvironment, _ limits: RenderLimits
  ) {
    (self.program, self.code, self.environment) = (program, code, environment)
    (roundsLeft, byteLimit) = (limits.rounds, limits.bytes)
    frames = []
    frames.reserveCapacity(16)
  }

  private mutating func run(_ range: Range<Int>, into output: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let operation = code.operations[index]
      index += 1
      switch operation {
      case .literal(let start, let count):
        let literal = code.literals[Int(start)..<Int(start + count)]
        output.append(contentsOf: UnsafeBufferPointer(rebasing: literal))
      case .write(let operand, let isRaw):
        withValue(of: operand) { write($0, isRaw: isRaw, into: &output) }
      case .writeDate(let operand, let style):
        writeDate(operand, style, into: &output)
      case .when(let operand, let count):
        if !withValue(of: operand, isTrue) { index += Int(count) }
      case .unless(let operand, let count):
        if withValue(of: operand, isTrue) { index += Int(count) }
      case .each(let operand, let count):
        repeatBody(index..<index + Int(count), for: value(of: operand), into: &output)
        index += Int(count)
      case .call(let function): call(Int(function), into: &output)
      case .choose(let operand, let choice):
        if case .text(let name) = value(of: operand),
          let function = program.choices[Int(choice)][name]
        {
          call(function, into: &output)
        }
      }
    }
  }

  private mutating func repeatBody(
    _ body: Range<Int>, for value: Value, into output: inout [UInt8]
  ) {
    guard case .list(let elements) = value else {
      guard isTrue(value) else { return }
      return withFrame(of: value) { $0.run(body, into: &output) }
    }
    for element in elements {
      guard roundsLeft > 0, output.count <= byteLimit else {
        isCut = true
        return
      }
      roundsLeft -= 1
      withFrame(of: element) { $0.run(body, into: &output) }
    }
  }

  private mutating func call(_ function: Int, into output: inout [UInt8]) {
    if program.rules.isStrict { return run(program.functions[function], into: &output) }
    guard depth < Self.depthLimit, callsLeft > 0 else { return }
    depth += 1
    callsLeft -= 1
    run(program.functions[function], into: &output)
    depth -= 1
  }
}

extension Renderer {
  /// Puts a value on the stack while `work` runs.
  private mutating func withFrame(of value: Value, _ work: (inout Renderer) -> Void) {
    withUnsafePointer(to: value) { pointer in
      value.withSlots { slots in
        frames.append(Frame(value: pointer, slots: slots))
        work(&self)
        frames.removeLast()
      }
    }
  }

  /// Puts the records that the root holds on the stack, since nearly every name begins there.
  private mutating func openRootSlots(
    _ slots: ArraySlice<Int32>, _ work: (inout Renderer) -> Void
  ) {
    guard let slot = slots.first else { return work(&self) }
    let value = frames[0][slot]?.pointee ?? .missing
    withFrame(of: value) { $0.openRootSlots(slots.dropFirst(), work) }
  }
}

extension Value {
  fileprivate func withSlots(_ work: (UnsafeBufferPointer<Value>?) -> Void) {
    guard case .record(let record) = self else { return work(nil) }
    record.values.withUnsafeBufferPointer { work($0) }
  }
}
