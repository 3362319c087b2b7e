/// What is answered.
public struct Response: Sendable, Hashable {
  public var status: Int
  public private(set) var headers: [Header]
  public var body: [UInt8]

  public struct Header: Sendable, Hashable {
    public let name: String, value: String
  }

  public init(status: Int, body: [UInt8] = []) {
    (self.status, self.body) = (status, body)
    headers = []
  }

  /// The one place where a header is written. Throws where its value holds a control character,
  /// or the name is no word or stands already (form-F8, RFC 3875 §6.3).
  public mutating func set(_ name: String, _ value: String) throws(HeaderFault) {
    guard !name.isEmpty, name.utf8.allSatisfy(isToken) else { throw .badName }
    guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { throw .control(name) }
    guard !headers.contains(where: { $0.name.lowercased() == name.lowercased() }) else {
      throw .doubled(name)
    }
    headers.append(Header(name: name, value: value))
  }

  public subscript(header name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}

/// A header that must not be sent: a fault of ours.
public enum HeaderFault: Error, Hashable { case badName, control(String), doubled(String) }
