import Contacts
import Content
import Newsletter
import Settings
import Store
import Vocabulary

/// An issue that the worker is to send now.
enum IssueDuty: Sendable {
  /// To all of its audience.
  case send(Issue)
  /// Nobody gets it any more.
  case tooLate(Issue)
  /// To these contacts, who joined.
  case greet(Issue, [String])

  enum Which: Sendable { case newsletters, welcomes }

  var issue: Issue {
    switch self {
    case .send(let issue), .tooLate(let issue), .greet(let issue, _): issue
    }
  }
}

/// Finds what there is to send. The pages of the site are not read for it, so it may be asked often.
struct IssueDuties {
  let source: String
  let store: any Database

  /// Throws `Findings` nowhere: an issue with a mistake is told of by a build and by a check.
  ///
  /// Of issues that go to each reader at a time of their own, or of the others.
  func due(_ which: IssueDuty.Which, at now: Int) async throws -> [IssueDuty] {
    let files = FileTree.onDisk(source)
    guard files.list(OwnerIssues.folder).entries.contains(where: { $0.name.hasSuffix(".md") })
    else { return [] }
    let settings = SiteSettings.read(files, folderName: BuildPlaces.name(of: source)).settings
    let issues =
      OwnerIssues(files, settings: settings)?.issues.filter { issue in
        !issue.isDraft && (issue.kind.daysBehindJoining != nil) == (which == .welcomes)
      } ?? []
    var duties: [IssueDuty] = []
    for issue in issues {
      for occasion in try await occasions(of: issue, at: now) {
        if let duty = try await duty(for: occasion, at: now) { duties.append(duty) }
      }
    }
    return duties
  }

  private func duty(for issue: Issue, at now: Int) async throws -> IssueDuty? {
    if let wait = issue.kind.daysBehindJoining {
      return try await greeting(issue, behind: wait * Chore.day, at: now)
    }
    let (run, isWaiting) = try await store.read { session in
      try (session.run(of: issue.name), session.isWaiting(issue.name, at: now))
    }
    // What others began goes on here too: with them, or behind a crash, or to try again.
    let isDue = run == nil ? issue.schedule.map { $0.at.seconds <= now } ?? false : isWaiting
    guard isDue else { return nil }
    return issue.schedule?.tooLate.map { $0.seconds <= now } ?? false
      ? .tooLate(issue) : .send(issue)
  }

  /// Who was on the list before the issue was there is not greeted: the first look only remembers
  /// when it was.
  private func greeting(_ issue: Issue, behind wait: Int, at now: Int) async throws -> IssueDuty? {
    let ids = try await store.write { session -> [String] in
      guard let run = try session.run(of: issue.name) else {
        try session.startRun(of: issue.name, at: now)
        return []
      }
      guard run.state == .running else { return [] }
      return try session.joiners(
        of: issue.audience, without: issue.name,
        after: max(run.startedAt - 1, now - wait - Self.patience), until: now - wait, count: 500,
        at: now)
    }
    return ids.isEmpty ? nil : .greet(issue, ids)
  }

  /// A greeting that is a month late is none.
  private static let patience = 30 * Chore.day
}

extension Issue.Kind {
  /// Nil for an issue that is sent to all at once.
  var daysBehindJoining: Int? {
    switch self {
    case .welcome: 0
    case .drip(let days): days
    default: nil
    }
  }
}
