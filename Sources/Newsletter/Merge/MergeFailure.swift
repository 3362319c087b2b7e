public import Vocabulary

/// A mail that cannot be made for a reader, though the issue is right.
public enum MergeFailure: Failure, Hashable {
  /// By issue and contact: more rounds of loops, or more bytes, than a mail may have.
  case tooLong(issue: String, contact: String)

  public var description: String {
    switch self {
    case .tooLong(let issue, let contact):
      "the issue “\(issue)” becomes longer than a mail may be for the contact \(contact)"
    }
  }

  public var advice: String? {
    "List fewer pages, such as {{#news | first: 10}}…{{/news}}."
  }
}
