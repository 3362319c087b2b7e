public import Vocabulary

/// A mail that cannot be made for a reader, though the issue is right.
public enum MergeFailure: Failure, Hashable {
  /// By issue and contact: more rounds of loops, or more bytes, than a mail may have.
  case tooLong(issue: String, contact: String)
  /// A file of the reader's own is not there: half a mail is none.
  case noFile(issue: String, contact: String, file: String)

  public var description: String {
    switch self {
    case .tooLong(let issue, let contact):
      "the issue “\(issue)” becomes longer than a mail may be for the contact \(contact)"
    case .noFile(let issue, let contact, let file):
      "the issue “\(issue)” has no file “\(file)” for the contact \(contact)"
    }
  }

  public var advice: String? {
    switch self {
    case .tooLong: "List fewer pages, such as {{#news | first: 10}}…{{/news}}."
    case .noFile(_, _, let file):
      "Put “\(file)” beside the issue, and send it again: who has it does not get it twice."
    }
  }

  /// The contact's id.
  public var contact: String {
    switch self {
    case .tooLong(_, let contact), .noFile(_, let contact, _): contact
    }
  }
}
