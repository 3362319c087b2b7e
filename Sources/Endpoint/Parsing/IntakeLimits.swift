/// How much a visitor may send. In bytes, where it is not a count.
public struct IntakeLimits: Sendable, Hashable {
  /// A body in which no file is asked for; also all the text beside files.
  public var body = 256 * 1024
  public var bodyWithFiles = 12 * 1024 * 1024
  public var files = 5
  public var file = 5 * 1024 * 1024
  public var values = 200
  /// 20,000 characters of several lines, at four bytes each; a form counts the characters.
  public var value = 80_000

  /// The form's 200 values, its files, and room for what a browser adds.
  public var parts = 220
  public var headersOfPart = 8
  public var headerOfPart = 1024
  /// What stands before the first boundary and behind the last: nothing, from a browser. The class
  /// of CVE-2024-53981 sent a mebibyte of line ends there.
  public var aroundParts = 1024

  public var query = 2048
  public var path = 512

  public init() {}
}
