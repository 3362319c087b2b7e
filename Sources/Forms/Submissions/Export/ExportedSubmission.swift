/// A submission with all that belongs to it, on its way out of the store.
public struct ExportedSubmission: Sendable, Hashable {
  public var submission: Submission
  public var answers: [StoredAnswer]
  public var uploads: [StoredUpload]

  public init(_ submission: Submission, answers: [StoredAnswer], uploads: [StoredUpload] = []) {
    (self.submission, self.answers, self.uploads) = (submission, answers, uploads)
  }

  /// Several answers to one question stand below each other.
  func text(of field: String) -> String {
    let values = answers.filter { $0.field == field }.map(\.value)
    return (values + uploads.filter { $0.field == field }.map(\.name)).joined(separator: "\n")
  }
}
