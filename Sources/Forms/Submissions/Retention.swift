public import Settings

extension FormKeeping {
  /// When a submission is forgotten whose form keeps it for so many days (form-A16).
  public func forgetAt(receivedAt: Int, days: Int, score: Int = 0) -> Int {
    let bound =
      score >= SpamScore.certain ? certainSpam : score >= SpamScore.spam ? spam : days
    return receivedAt + min(days, bound) * 86_400
  }
}

/// From how many points on a submission goes to the spam box (form 3.4).
public enum SpamScore {
  public static let spam = 5
  public static let certain = 10
}
