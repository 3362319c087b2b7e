import Store

/// The texts and bytes among the values of a statement, one after the other in one piece of memory.
struct ValueBytes {
  private var bytes: [UInt8] = []
  /// Where each value ends; a number and null have no bytes.
  private var ends: [Int] = []

  init(_ values: [StoredValue]) {
    ends.reserveCapacity(values.count)
    for value in values {
      switch value {
      case .null, .integer: break
      case .text(let text): bytes += text.utf8
      case .bytes(let some): bytes += some
      }
      ends.append(bytes.count)
    }
    // So that an empty text has an address too, as SQLite takes one without for null.
    bytes.append(0)
  }

  /// Lends the bytes of each value.
  func withEach<Answer>(_ body: ([UnsafeRawBufferPointer]) throws -> Answer) rethrows -> Answer {
    try bytes.withUnsafeBytes { all in
      var start = 0
      return try body(
        ends.map { end in
          defer { start = end }
          return UnsafeRawBufferPointer(rebasing: all[start..<end])
        })
    }
  }
}
