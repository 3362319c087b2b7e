public import Forms

/// Where the bytes of files go while they come in: the door hands in a folder on the disk, a test
/// its own.
///
/// A file is `begun`, written and `finished`; from then on it waits under its name until `keep`
/// makes it last or `discard` removes it. What is not kept is swept away some day.
public struct UploadSink: Sendable {
  /// A file that is being written.
  public struct Upload: Sendable, Hashable {
    /// Of our own making: 32 letters of hexadecimal.
    public let storedName: String
    /// The sink's own number for it.
    public let handle: Int

    public init(storedName: String, handle: Int) {
      (self.storedName, self.handle) = (storedName, handle)
    }
  }

  let begin: @Sendable () throws(UploadFailure) -> Upload
  let write: @Sendable (Upload, ArraySlice<UInt8>) throws(UploadFailure) -> Void
  /// Returns once the bytes are on the disk for good.
  let finish: @Sendable (Upload) throws(UploadFailure) -> Void
  /// Gives up one that is not finished.
  let abandon: @Sendable (Upload) -> Void
  private let keepOne: @Sendable (String) throws(UploadFailure) -> Void
  private let discardOne: @Sendable (String) -> Void

  public init(
    begin: @escaping @Sendable () throws(UploadFailure) -> Upload,
    write: @escaping @Sendable (Upload, ArraySlice<UInt8>) throws(UploadFailure) -> Void,
    finish: @escaping @Sendable (Upload) throws(UploadFailure) -> Void,
    abandon: @escaping @Sendable (Upload) -> Void,
    keep: @escaping @Sendable (String) throws(UploadFailure) -> Void,
    discard: @escaping @Sendable (String) -> Void
  ) {
    (self.begin, self.write, self.finish, self.abandon) = (begin, write, finish, abandon)
    (keepOne, discardOne) = (keep, discard)
  }

  /// To be called before the commit of the rows that name the files: a file without a row is swept
  /// away, a row without its file would have lost something.
  public func keep(_ files: [Sent.File]) throws(UploadFailure) {
    for file in files { try keepOne(file.storedName) }
  }

  /// Removes them, kept or not.
  public func discard(_ files: [Sent.File]) {
    for file in files { discardOne(file.storedName) }
  }

  /// Takes nothing: for forms that ask for no file.
  public static let none = UploadSink(
    begin: { () throws(UploadFailure) -> Upload in throw .unwritable(because: "no place for files")
    },
    write: { _, _ in }, finish: { _ in }, abandon: { _ in }, keep: { _ in }, discard: { _ in })
}
