public import Settings
import Vocabulary

/// What a check of a whole site found.
public struct SiteCheckReport: Sendable {
  /// Pages a visitor can read, as a build counts them.
  public var pages = 0
  /// In the order of the files, each once.
  public var remarks: [SiteRemark] = []
  /// Every link to another site by where it is written, for who asks those.
  public var outside: [OutsideLink] = []
  /// What site.yaml says about checks.
  public var settings = CheckSettings()

  public init() {}

  public var errors: Int { remarks.count { $0.finding.weight == .error } }
  public var warnings: Int { remarks.count - errors }
}

/// A link to another site, and a place where it is written.
public struct OutsideLink: Sendable, Hashable {
  public let address: String
  public let file: String
  public let line: Int, column: Int

  public init(_ address: String, in file: String, line: Int = 1, column: Int = 1) {
    (self.address, self.file, self.line, self.column) = (address, file, line, column)
  }
}
