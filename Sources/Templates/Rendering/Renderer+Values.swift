extension Renderer {
  /// Calls with a value, which is not copied if it stands in a slot of a frame.
  @inline(__always)
  func withValue<Result>(of index: Int32, _ work: (Value) -> Result) -> Result {
    let operand = code.operands[Int(index)]
    if operand.slot >= 0, let value = frames[Int(operand.frame)][operand.slot] {
      return work(value.pointee)
    }
    return work(value(of: index))
  }

  func value(of index: Int32) -> Value {
    let first = code.operands[Int(index)]
    var found = find(first)
    var next = first.fallback
    while found.isMissing, next >= 0 {
      let operand = code.operands[Int(next)]
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
    case Operand.top: value = frames[frames.count - 1].value.pointee
    default:
      let frame = frames[Int(operand.frame)]
      if let first = steps.first, case .slot(let slot) = program.steps[first],
        let held = frame[slot]
      {
        value = held.pointee
        steps.removeFirst()
      } else {
        value = frame.value.pointee
      }
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
      if let found = frame.value.pointee.held(under: key) { return found }
    }
    return nil
  }
}

extension Renderer {
  /// In a checked template an empty text counts as none: `{{#page.summary}}` asks for words. The
  /// number 0 is a number.
  func isTrue(_ value: Value) -> Bool {
    switch value {
    case .missing: false
    case .flag(let flag): flag
    case .list(let elements): !elements.isEmpty
    case .text(let text), .markup(let text): !text.isEmpty || !program.rules.isStrict
    case .map(let values): !values.isEmpty || !program.rules.isStrict
    case .number, .date, .money, .record: true
    }
  }

  func write(_ value: Value, isRaw: Bool, into output: inout [UInt8]) {
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

  mutating func writeDate(_ operand: Int32, _ style: Int32, into output: inout [UInt8]) {
    let value = value(of: operand)
    guard case .date(let date) = value else { return write(value, isRaw: false, into: &output) }
    scratch.removeAll(keepingCapacity: true)
    program.dateStyles[Int(style)].write(date, environment.dateWords, into: &scratch)
    if program.rules.medium == .html {
      scratch.withUnsafeBufferPointer { output.appendEscaped($0) }
    } else {
      output += scratch
    }
  }
}
