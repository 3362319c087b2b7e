/// What a visitor's browser sent, taken apart and not yet checked.
public struct Sent: Sendable, Hashable {
  /// In the order they came; a name may stand more than once.
  public var values: [Value]
  public var files: [File]

  public init(values: [Value] = [], files: [File] = []) {
    (self.values, self.files) = (values, files)
  }

  public struct Value: Sendable, Hashable {
    public var name: String, text: String

    public init(_ name: String, _ text: String) { (self.name, self.text) = (name, text) }
  }

  /// A file that already lies on the disk, under a name that we made.
  public struct File: Sendable, Hashable {
    public var field: String
    /// As the visitor called it, cleaned for display.
    public var name: String
    /// Of our own making, below `data/uploads`.
    public var storedName: String
    /// In bytes.
    public var size: Int
    /// Its first bytes, at most 512, which tell what it is.
    public var head: [UInt8]

    public init(field: String, name: String, storedName: String, size: Int, head: [UInt8]) {
      (self.field, self.name, self.storedName) = (field, name, storedName)
      (self.size, self.head) = (size, head)
    }
  }

  /// The only value of a name; nil if there is none.
  public subscript(name: String) -> String? { values.first { $0.name == name }?.text }
}
