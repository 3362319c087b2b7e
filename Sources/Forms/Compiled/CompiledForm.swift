import Settings
public import Vocabulary

/// A form as the endpoint reads it: JSON with the same keys as the author's YAML, nothing left to a
/// default, so that it says the same for ever.
public struct CompiledForm: Sendable, Hashable {
  public let bytes: [UInt8]
  /// 64 bits of the bytes, in sixteen letters of hexadecimal. It tells an author's own versions apart
  /// and guards nothing, so that a hash without secrets serves (FNV-1a).
  public let version: String

  public init(_ form: FormDefinition) {
    bytes = form.compiled
    version = Self.hash(bytes)
  }

  /// Reads a form that was compiled. What is wrong with it is no author's fault, and throws.
  public static func read(
    _ bytes: [UInt8], name: FormName
  ) throws(Findings) -> FormDefinition {
    var findings: [Finding] = []
    let path = "\(name).json"
    if let node = DataFile.read(bytes, path: path, findings: &findings),
      var form = FormDefinition.readWithoutVersion(
        node, path: path, name: name, defaults: .unbounded, findings: &findings)
    {
      form.version = hash(bytes)
      return form
    }
    throw Findings(findings)
  }

  private static func hash(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
