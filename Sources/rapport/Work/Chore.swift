import Vocabulary

/// Something that the worker does from time to time.
struct Chore: Sendable {
  /// As it is called in what the worker says: `mail`.
  let name: String
  /// Seconds from one time to the next at least; 0 for every round.
  let pause: Int
  /// Does it, at a moment in seconds since 1970.
  let work: @Sendable (_ now: Int) async throws -> Done

  /// What came of it.
  struct Done: Sendable {
    /// Nil where there was nothing to do.
    var text: String?
    /// What could not be done this time.
    var trouble: (any Failure)?

    static let nothing = Done()
  }

  static let hour = 3600, day = 86_400
}

/// A line of what the worker says: a chore that did something, or could not.
struct ChoreReport: Sendable, Encodable {
  let at, chore: String
  let done: String?
  let trouble: [String]?

  /// Nil where there was nothing to do.
  static func of(_ chore: Chore, at now: Int) async -> ChoreReport? {
    do {
      let done = try await chore.work(now)
      guard done.text != nil || done.trouble != nil else { return nil }
      return ChoreReport(chore, now, done: done.text, trouble: done.trouble?.report)
    } catch let failure as any Failure {
      return ChoreReport(chore, now, trouble: failure.report)
    } catch {
      return ChoreReport(chore, now, trouble: ["error: \(error)"])
    }
  }

  private init(_ chore: Chore, _ now: Int, done: String? = nil, trouble: [String]?) {
    (at, self.chore) = (Timestamp(seconds: now).description, chore.name)
    (self.done, self.trouble) = (done, trouble)
  }

  var lines: [String] {
    (done.map { ["\(at) \(chore): \($0)"] } ?? [])
      + (trouble ?? []).map { "\(at) \(chore): \($0)" }
  }
}
