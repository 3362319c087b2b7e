import Store
import Vocabulary

/// Brings some hundred people into the store: looks all of them up, then writes what is new.
struct BatchWriter {
  private let settings: ContactSettings
  private let list: String?
  private let isTrial: Bool
  private let hash: @Sendable (EmailAddress) -> String
  /// Hashing is left out where nobody is suppressed.
  private let hasSuppressed: Bool
  private var ids: RowIDs
  private let shared: BatchRows.Shared
  private let writes = BatchRows.Writes()
  private let lookups = KnownPeople.Lookups()
  private let suppressions = RowsStatement(
    "SELECT email_hash FROM suppression WHERE email_hash IN (", columns: 1, ")")

  init(_ work: ContactImport, session: any Session) throws {
    let options = work.options
    (settings, hash, isTrial) = (work.settings, work.hash, options.isTrial)
    list = options.consent == nil ? nil : options.list
    ids = work.chance.rowIDs()
    hasSuppressed = try !session.run("SELECT reason FROM suppression LIMIT 1").isEmpty
    let (file, now) = (work.file.name, work.now)
    let day = Timestamp(seconds: now).day.description
    shared = BatchRows.Shared(
      now: now,
      subscription: [
        (list ?? "").stored, Subscription.State.subscribed.rawValue.stored, now.stored,
      ],
      consent: [
        (list ?? "").stored, (options.consent ?? "").stored, "import".stored, day.stored,
        file.stored, now.stored,
      ],
      event: [ContactEvent.Kind.imported.rawValue.stored, file.stored, now.stored])
  }

  mutating func write(
    _ batch: [ImportedPerson], in session: any Session, report: inout ImportReport,
    tell: (ImportProblem) -> Void
  ) throws {
    let known = try KnownPeople(batch, by: lookups, in: session)
    let suppressed = try suppressedLines(of: batch, in: session)
    var rows = BatchRows()
    for person in batch {
      let (line, email) = (person.line, person.email.text)
      guard !suppressed.contains(line) else {
        report.note(.suppressed, line: line, email)
        tell(
          ImportProblem(
            kind: .suppressed, line: line, email: email,
            message: "\(email) is never to be mailed again; this row is left out"))
        continue
      }
      let before = known[person.key]
      if let list, before?.lists[list] == Subscription.State.left.rawValue {
        report.left += 1
        tell(
          ImportProblem(
            kind: .left, line: line, email: email,
            message: "\(email) has left “\(list)”, and stays off it"))
      }
      let isChanged = add(person, before, to: &rows, &report)
      report.note(before == nil ? .new : isChanged ? .changed : .unchanged, line: line, email)
    }
    if !isTrial { try rows.write(by: writes, shared: shared, in: session) }
  }

  /// Whether anything of the person is new.
  private mutating func add(
    _ person: ImportedPerson, _ before: KnownPeople.Person?, to rows: inout BatchRows,
    _ report: inout ImportReport
  ) -> Bool {
    let id = (before?.id ?? ids.next()).stored
    var isChanged = before == nil
    if before == nil || (person.name != nil && person.name != before?.name) {
      rows.contacts += [id, person.key.stored, person.email.text.stored, person.name.stored]
      isChanged = true
    }
    for (index, value) in person.fields {
      let name = settings.fields[index].name
      guard before?.fields[name] != value else { continue }
      rows.fields += [
        id, name.stored, value.stored, value.lowercased().stored, FieldSize.of(value).stored,
      ]
      isChanged = true
    }
    for index in person.interests {
      let name = settings.interests[index].name
      guard before?.interests.contains(name) != true else { continue }
      rows.interests += [id, name.stored]
      isChanged = true
    }
    if let list, isOpen(before?.lists[list]) {
      rows.subscriptions.append(id)
      rows.consents += [ids.next().stored, id]
      report.subscribed += 1
      isChanged = true
    }
    if isChanged { rows.events += [ids.next().stored, id] }
    return isChanged
  }

  /// Whether the sentence puts them on the list: they are not on it, and have not left it.
  private func isOpen(_ state: String?) -> Bool {
    state == nil || state == Subscription.State.pending.rawValue
  }

  private func suppressedLines(
    of batch: [ImportedPerson], in session: any Session
  ) throws -> Set<Int> {
    guard hasSuppressed else { return [] }
    let hashes = batch.map { hash($0.email) }
    let found = try Set(
      session.run(suppressions, hashes.map(\.stored)).map { try $0.text("email_hash") })
    return Set(zip(batch, hashes).filter { found.contains($0.1) }.map(\.0.line))
  }
}
