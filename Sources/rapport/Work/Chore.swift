import Vocabulary

/// Something that the worker does from time to time.
struct Chore: Sendable {
  /// As it is called in what the worker says: `mail`.
  let name: String
  /// Seconds from one time to the next at least; 0 for every round.
  let pause: Int
  /// Chores of one lane are done one after the other, those of different lanes at the same time.
  var lane = Lane.house
  /// Whether only one of all workers does it.
  var isForLeader = false
  /// Whether it ends early, in good order, when its task is cancelled; else it is finished first.
  var endsEarly = false
  /// Does it, at a moment in seconds since 1970.
  let work: @Sendable (_ now: Int) async throws -> Done

  /// A long newsletter keeps no acknowledgement waiting, and neither keeps the house from being
  /// swept.
  enum Lane: String, Sendable, CaseIterable { case presence, newsletters, welcomes, mail, house }

  /// What came of it.
  struct Done: Sendable {
    /// Nil where there was nothing to do.
    var text: String?
    /// What could not be done this time.
    var trouble: (any Failure)?
    /// What the trouble has put off, in words.
    var setback: String?
    /// Whether the trouble is the chore's own, so that it is not done again at once.
    var isStuck = false
    /// When to come again, if that is before the pause is over: seconds since 1970.
    var again: Int?
    /// Mails that were sent, by their kind.
    var sent: [String: Int] = [:]

    static let nothing = Done()
  }

  /// The same for one of all workers.
  var forLeader: Chore {
    var chore = self
    chore.isForLeader = true
    return chore
  }

  static let hour = 3600, day = 86_400
}
