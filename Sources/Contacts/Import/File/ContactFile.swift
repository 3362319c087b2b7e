/// A file of people, read from its beginning as often as it is asked for.
public struct ContactFile: Sendable {
  /// As the operator wrote it.
  public let path: String
  /// In bytes.
  public let size: Int
  /// Hands over the whole file, piece by piece.
  let pieces: @Sendable (_ each: (ArraySlice<UInt8>) throws -> Void) throws -> Void

  public init(
    path: String, size: Int,
    pieces: @escaping @Sendable (_ each: (ArraySlice<UInt8>) throws -> Void) throws -> Void
  ) {
    (self.path, self.size, self.pieces) = (path, size, pieces)
  }

  /// `customers.csv`, as it is kept with consents.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
