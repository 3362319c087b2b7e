/// Runs a program for one record.
///
/// It goes no deeper than the program is nested, which the compiler has limited.
struct Renderer {
  private let program: Program
  private let environment: RenderEnvironment
  private var frames: [Value]
  /// Only where names are looked up late can a template include itself, and so need a limit.
  private var depth = 0
  private var callsLeft = 100_000
  private static let depthLimit = 500

  init(_ program: Program, _ root: Value, _ environment: RenderEnvironment) {
    (self.program, self.environment) = (program, environment)
    frames = [root]
    frames.reserveCapacity(8)
  }

  mutating func run(into output: inout [UInt8]) {
    run(program.functions[0], into: &output)
  }

  private mutating func run(_ range: Range<Int>, into output: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let operation = program.operations[index]
      index += 1
      switch operation {
      case .literal(let start, let count):
        output.append(contentsOf: program.literals[Int(start)..<Int(start + count)])
      case .write(let operand, let isRaw):
        write(value(of: operand), isRaw: isRaw, into: &output)
      case .when(let operand, let count):
        if !isTrue(value(of: operand)) { index += Int(count) }
      case .unless(let operand, let count):
        if isTrue(value(of: operand)) { index += Int(count) }
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
      frames.append(value)
      run(body, into: &output)
      frames.removeLast()
      return
    }
    for element in elements {
      frames.append(element)
      run(body, into: &output)
      frames.removeLast()
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

  /// In a checked template an empty text counts as none: `{{#page.summary}}` asks for words. The
  /// number 0 is a number.
  private func isTrue(_ value: Value) -> Bool {
    switch value {
    case .missing: false
    case .flag(let flag): flag
    case .list(let elements): !elements.isEmpty
    case .text(let text), .markup(let text): !text.isEmpty || !program.rules.isStrict
    case .map(let values): !values.isEmpty || !program.rules.isStrict
    case .number, .date, .money, .record: true
    }
  }

  private func write(_ value: Value, isRaw: Bool, into output: inout [UInt8]) {
    switch value {
    case .text(let text):
      if isRaw || program.rules.medium == .plainText {
        output.append(contentsOf: text.utf8)
      } else {
        output.appendEscaped(text)
      }
    case .markup(let text): output.append(contentsOf: text.utf8)
    case .number(let number): output.append(decimal: number)
    case .flag(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
    case .date(let date): output.append(contentsOf: date.iso8601.utf8)
    case .money(let money):
      output.append(contentsOf: money.written(environment.numberSigns).utf8)
    case .missing, .list, .record, .map: break
    }
  }
}

extension Renderer {
  private func value(of index: Int32) -> Value {
    let first = program.operands[Int(index)]
    var found = find(first)
    var next = first.fallback
    while found.isMissing, next >= 0 {
      let operand = program.operands[Int(next)]
      found = find(operand)
      next = operand.fallback
    }
    guard first.transforms >= 0 else { return found }
    for transform in program.transforms[Int(first.transforms)] {
      found = transform.apply(found, environment)
    }
    return found
  }

  private func find(_ operand: Operand) -> Value {
    let first = Int(operand.firstStep)
    var steps = first..<first + Int(operand.stepCount)
    var value: Value
    switch operand.frame {
    case Operand.search:
      guard let found = search(program.steps[first]) else { return .missing }
      value = found
      steps.removeFirst()
    case Operand.top: value = frames[frames.count - 1]
    default: value = frames[Int(operand.frame)]
    }
    for step in steps { value = follow(program.steps[step], from: value) }
    return value
  }

  private func follow(_ step: Step, from value: Value) -> Value {
    switch (step, value) {
    case (.slot(let slot), .record(let record)): record.values[Int(slot)]
    case (.key(let key), _): value.held(under: program.keys[Int(key)]) ?? .missing
    default: .missing
    }
  }

  /// The value in the nearest frame that knows the key.
  private func search(_ step: Step) -> Value? {
    guard case .key(let index) = step else { return nil }
    let key = program.keys[Int(index)]
    for frame in frames.reversed() {
      if let found = frame.held(under: key) { return found }
    }
    return nil
  }
}
