import Settings
import Site
import Vocabulary

/// Whether a build from cron has anything to do.
enum DueBuild {
  /// What there is to say where the site is as it should be.
  struct Rest: Encodable {
    /// When the site changes next, by its clocks; nil where nothing is known to come.
    let nextChange: String?
    let text: String

    init(_ next: SiteCalendar.Change?, thisYear year: Int) {
      nextChange = next?.at.description
      text =
        next.map { "Nothing is due before \($0.at.words(onceIn: year))." } ?? "Nothing is due."
    }

    private enum CodingKeys: CodingKey { case nextChange }
  }

  /// Nil where the site is to be built: also where it never was, came to no end, or was built with
  /// other options. Throws a `FileFailure`.
  static func rest(
    _ flags: BuildFlags, like command: String, at now: Timestamp
  ) throws -> Rest? {
    guard let last = try LastBuild.read(flags.outputFolder), last.isLike(command) else {
      return nil
    }
    let calendar = OwnerCalendar(source: flags.source).now()
    guard !calendar.isDue(since: last.at, at: now.seconds) else { return nil }
    return Rest(
      calendar.next(after: now.seconds), thisYear: now.shown(in: calendar.zone).day.year)
  }
}
