/// The world did not do its part: a disk, a database, a mail server.
///
/// `description` says in one line what failed, `cause` is the error below it and
/// `advice` is what to try. A door prints the three; nothing else prints them.
public protocol Failure: Error, CustomStringConvertible {
  var cause: (any Error)? { get }
  var advice: String? { get }
}

extension Failure {
  public var cause: (any Error)? { nil }
  public var advice: String? { nil }

  /// What failed, why, and what to try: a line each.
  public var report: [String] {
    var lines = ["error: \(self)"]
    var next = cause
    while let error = next {
      lines.append("because: \(error)")
      next = (error as? any Failure)?.cause
    }
    if let advice { lines.append("try: \(advice)") }
    return lines
  }
}
