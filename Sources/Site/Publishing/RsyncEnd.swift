/// How a run of rsync ended, and what it said, in English.
public struct RsyncEnd: Sendable {
  public let status: Int32
  public let output: String
  public let errors: String

  public init(status: Int32, output: String, errors: String) {
    (self.status, self.output, self.errors) = (status, output, errors)
  }

  /// For rsync: a file that is to be read is not there.
  var isAboutMissingFile: Bool {
    status == 23 && errors.contains("No such file or directory (2)")
      && !errors.contains("Permission denied")
  }

  /// For rsync: what was to be removed is gone with its folder, or is a folder with something in it.
  var isAboutGoneFile: Bool { status == 24 }
}
