/// What a column holds. Flags are 0 and 1, moments are seconds since 1970, money is whole cents:
/// what every database has.
public enum StoredValue: Sendable, Hashable {
  case null
  case integer(Int)
  case text(String)
  case bytes([UInt8])
}

/// What can be bound to a statement.
public protocol Storable: Sendable {
  var stored: StoredValue { get }
}

extension StoredValue: Storable {
  public var stored: StoredValue { self }
}

extension Int: Storable {
  public var stored: StoredValue { .integer(self) }
}

extension Bool: Storable {
  public var stored: StoredValue { .integer(self ? 1 : 0) }
}

extension String: Storable {
  public var stored: StoredValue { .text(self) }
}

extension [UInt8]: Storable {
  public var stored: StoredValue { .bytes(self) }
}

extension Optional: Storable where Wrapped: Storable {
  public var stored: StoredValue { self?.stored ?? .null }
}
