public import Forms

/// Reads `application/x-www-form-urlencoded`, in pieces of any size, each byte once.
///
/// Strict where browsers are exact: an escape is two hexadecimal digits, decoded once, and the text
/// is UTF-8. What is wrong with a single value is remembered while the others are read, so that all
/// of them can be shown back.
public struct URLEncodedReader: Sendable {
  /// Bytes looked at.
  public private(set) var steps = 0
  private let limits: IntakeLimits
  private var sent = Sent()
  private var fault: IntakeFault.Reason?
  private var name: [UInt8]?
  private var word: [UInt8] = []
  private var isEmpty = true
  private var escape = Escape.none

  private enum Escape { case none, first, second(UInt8) }

  public init(limits: IntakeLimits = IntakeLimits()) { self.limits = limits }

  public mutating func push(_ bytes: [UInt8]) throws(IntakeFault) {
    for byte in bytes {
      steps += 1
      guard steps <= limits.body else { throw IntakeFault(.bodyTooLarge) }
      try take(byte)
    }
  }

  public mutating func finish() throws(IntakeFault) -> Sent {
    try endPair()
    guard let fault else { return sent }
    var refusal = IntakeFault(fault)
    refusal.sent = sent
    throw refusal
  }

  /// Reads it whole.
  public static func read(
    _ bytes: [UInt8], limits: IntakeLimits = IntakeLimits()
  ) throws(IntakeFault) -> Sent {
    var reader = URLEncodedReader(limits: limits)
    try reader.push(bytes)
    return try reader.finish()
  }
}

extension URLEncodedReader {
  private mutating func take(_ byte: UInt8) throws(IntakeFault) {
    switch escape {
    case .first:
      guard let high = byte.hexadecimalValue else { throw .malformed(.percentEscape) }
      escape = .second(high)
    case .second(let high):
      guard let low = byte.hexadecimalValue else { throw .malformed(.percentEscape) }
      escape = .none
      word.append(high << 4 | low)
    case .none: try takePlain(byte)
    }
  }

  private mutating func takePlain(_ byte: UInt8) throws(IntakeFault) {
    guard byte != UInt8(ascii: "&") else { return try endPair() }
    isEmpty = false
    switch byte {
    case UInt8(ascii: "="):
      guard name == nil else { return word.append(byte) }
      name = word
      word = []
    case UInt8(ascii: "%"): escape = .first
    case UInt8(ascii: "+"): word.append(UInt8(ascii: " "))
    case 0...0x20, 0x7F: throw .malformed(.controlByte)
    default: word.append(byte)
    }
  }

  /// A pair without `=` is a name with an empty value; nothing between two `&` is nothing.
  private mutating func endPair() throws(IntakeFault) {
    guard case .none = escape else { throw .malformed(.percentEscape) }
    guard !isEmpty else { return }
    let name = try SentText.read(name ?? word)
    let text = self.name == nil ? "" : try SentText.read(word)
    (self.name, word, isEmpty) = (nil, [], true)
    guard FieldName.isOne(name) else { return remember(.badName) }
    guard sent.values.count < limits.values else { return remember(.tooManyValues) }
    if text.utf8.count > limits.value { remember(.valueTooLong(field: name)) }
    sent.values.append(Sent.Value(name, text))
  }

  private mutating func remember(_ reason: IntakeFault.Reason) { fault = fault ?? reason }
}
