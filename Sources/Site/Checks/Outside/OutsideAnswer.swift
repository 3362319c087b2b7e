/// A question to another site.
public struct OutsideRequest: Sendable, Hashable {
  public enum Method: String, Sendable { case head = "HEAD", get = "GET" }

  public let method: Method
  public let address: OutsideAddress
  /// How much of the answer's body is read, in bytes.
  public let bodyLimit: Int
}

/// What another site answered, or why it did not.
public enum OutsideAnswer: Sendable {
  /// `location` and `retryAfter` as their headers have them.
  case status(Int, location: String? = nil, retryAfter: String? = nil, body: [UInt8] = [])
  case timeout
  /// In words that follow “it”: `cannot be reached`.
  case failure(String)
}
