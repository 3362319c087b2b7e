public import Vocabulary

/// The secret that signs the links in newsletters and hides the addresses that are never mailed
/// again.
public struct ContactKey: Sendable, Hashable {
  /// 32 bytes.
  public let bytes: [UInt8]

  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// Refuses a key that others may have read, and one that could be guessed.
  public static func read(in folder: DataFolder) throws -> ContactKey {
    guard let file = try PrivateFile.read(folder.contactKey) else {
      throw KeyFailure.missing(folder.contactKey)
    }
    return try ContactKey(bytes: SecretText.bytes(in: file, at: folder.contactKey))
  }

  /// Makes the key if there is none. Returns whether it made one.
  @discardableResult
  public static func makeIfMissing(in folder: DataFolder, _ chance: Chance) throws -> Bool {
    guard try PrivateFile.read(folder.contactKey) == nil else { return false }
    try PrivateFile.write(SecretText.made(chance), to: folder.contactKey)
    return true
  }
}
