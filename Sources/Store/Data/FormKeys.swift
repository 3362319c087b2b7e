public import Vocabulary

/// The secret that signs what a visitor's browser brings back, and for a day after a change the one
/// before it, so that nobody's half-filled form is refused.
public struct FormKeys: Sendable, Hashable {
  /// 32 bytes each.
  public let current: [UInt8]
  public let previous: [UInt8]?

  public init(current: [UInt8], previous: [UInt8]?) {
    (self.current, self.previous) = (current, previous)
  }

  /// Refuses a key that others may have read, and one that could be guessed.
  public static func read(in folder: DataFolder, at now: Int) throws -> FormKeys {
    guard let file = try PrivateFile.read(folder.formKey) else {
      throw KeyFailure.missing(folder.formKey)
    }
    let current = try SecretText.bytes(in: file, at: folder.formKey)
    guard let old = try PrivateFile.read(folder.previousFormKey), old.modifiedAt + day > now else {
      return FormKeys(current: current, previous: nil)
    }
    return try FormKeys(
      current: current, previous: SecretText.bytes(in: old, at: folder.previousFormKey))
  }

  /// Makes the key if there is none. Returns whether it made one.
  @discardableResult
  public static func makeIfMissing(in folder: DataFolder, _ chance: Chance) throws -> Bool {
    guard try PrivateFile.read(folder.formKey) == nil else { return false }
    try PrivateFile.write(SecretText.made(chance), to: folder.formKey)
    return true
  }

  /// Puts a new key in place of this one. The old is kept beside it, its file's time being that of
  /// the change; one that others may have read is not.
  public static func rotate(in folder: DataFolder, _ chance: Chance) throws {
    if let file = try PrivateFile.read(folder.formKey),
      (try? SecretText.bytes(in: file, at: folder.formKey)) != nil
    {
      try PrivateFile.write(file.bytes, to: folder.previousFormKey)
    }
    try PrivateFile.write(SecretText.made(chance), to: folder.formKey)
  }

  private static let day = 86_400
}
