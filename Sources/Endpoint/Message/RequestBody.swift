/// The body of a request, read in pieces so that an upload never lies in memory whole.
public struct RequestBody: Sendable {
  /// As announced; nil where nothing, or nothing believable, was.
  public let length: Int?
  /// The next piece, empty at the end.
  public let next: @Sendable () async throws(BodyFault) -> [UInt8]

  public init(
    length: Int?, next: @escaping @Sendable () async throws(BodyFault) -> [UInt8]
  ) {
    (self.length, self.next) = (length, next)
  }

  public static let none = RequestBody(length: nil) { () throws(BodyFault) -> [UInt8] in [] }

  /// What `Content-Length` says: 1 to 9 digits and nothing else. Caddy hands on `-1` for a body of
  /// unknown length, and unset is the same as empty (RFC 3875 §4.1).
  public static func length(announced text: String?) -> Int? {
    guard let digits = text?.utf8, (1...9).contains(digits.count),
      digits.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }
}

/// Why a body cannot be read.
public enum BodyFault: Error, Hashable { case tooSlow, cutShort }
