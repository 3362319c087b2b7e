public import Vocabulary

/// Something that is wrong with an issue or its messages, seen before they are sent.
public struct CheckRemark: Sendable, Hashable {
  public enum Weight: String, Sendable, Hashable {
    /// The issue is not sent.
    case fail = "FAIL"
    case warn = "WARN"
  }

  public let weight: Weight
  /// The rule's, by which it is found in the guide: `P8`, `link`.
  public let rule: String
  public let message: String
  public let advice: String?
  /// Whose message it was seen in first; nil where it is about the issue.
  public var reader: EmailAddress?
  /// In how many messages it was seen.
  public var count = 1

  public init(
    _ weight: Weight, _ rule: String, _ message: String, advice: String? = nil,
    reader: EmailAddress? = nil
  ) {
    (self.weight, self.rule, self.message) = (weight, rule, message)
    (self.advice, self.reader) = (advice, reader)
  }
}

extension MergeFailure {
  /// The same of whichever reader it is.
  public var remark: CheckRemark {
    switch self {
    case .tooLong:
      CheckRemark(.fail, "length", "it becomes longer than a mail may be", advice: advice)
    case .noFile:
      CheckRemark(.fail, "file", "a file of the reader's own is not there", advice: advice)
    }
  }
}

/// The remarks of a check, each once however many messages have it.
public struct CheckRemarks: Sendable {
  public private(set) var all: [CheckRemark] = []
  private var places: [String: Int] = [:]

  public init() {}

  public mutating func add(_ remark: CheckRemark) {
    let key = "\(remark.rule)\n\(remark.message)"
    if let place = places[key] {
      all[place].count += 1
    } else {
      places[key] = all.count
      all.append(remark)
    }
  }

  /// What keeps the issue from being sent first.
  public var sorted: [CheckRemark] {
    all.filter { $0.weight == .fail } + all.filter { $0.weight == .warn }
  }
}
