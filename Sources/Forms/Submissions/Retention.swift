/// How long things are kept that no form decides about (form-A16), in seconds.
public enum Retention {
  static let day = 86_400
  /// What looks like spam.
  public static let spam = 30 * day
  /// What hardly can be anything else.
  public static let certainSpam = 7 * day
  /// Keyed hashes of addresses that limits were counted by.
  public static let rateMarks = 7 * day

  /// When a submission is forgotten whose form keeps it for so many days.
  public static func forgetAt(receivedAt: Int, days: Int, score: Int = 0) -> Int {
    let kept = days * day
    let bound =
      score >= SpamScore.certain ? certainSpam : score >= SpamScore.spam ? spam : kept
    return receivedAt + min(kept, bound)
  }
}

/// From how many points on a submission goes to the spam box (form 3.4).
public enum SpamScore {
  public static let spam = 5
  public static let certain = 10
}
