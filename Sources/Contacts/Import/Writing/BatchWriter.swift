import Store
import Vocabulary

/// Brings some hundred people into the store: looks all of them up, then writes what is new.
struct BatchWriter {
  private let settings: ContactSettings
  private let list: String?
  private let isTrial: Bool
  private let hidden: HiddenAddresses
  private var ids: RowIDs
  private let shared: BatchRows.Shared
  private let writes = BatchRows.Writes()
  private let lookups = KnownPeople.Lookups()

  init(_ work: ContactImport, session: any Session) throws {
    let options = work.options
    (settings, isTrial) = (work.settings, options.isTrial)
    list = options.consent == nil ? nil : options.list
    ids = work.chance.rowIDs()
    hidden = try HiddenAddresses(hash: work.hash, in: session)
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
    let (suppressed, merged) = try hidden.keys(of: batch, in: session)
    var rows = BatchRows()
    for person in batch {
      let (line, email) = (person.line, person.email.text)
      guard !suppressed.contains(person.key) else {
        report.note(.suppressed, line: line, email)
        tell(
          ImportProblem(
            kind: .suppressed, line: line, email: email,
            message: "\(email) is never to be mailed again; this row is left out"))
        continue
      }
      guard !merged.contains(person.key) else {
        report.note(.unchanged, line: line, email)
        tell(
          ImportProblem(
            kind: .value, line: line, email: email,
            message: "\(email) was given up when two people were merged; this row is left out"))
        continue
      }
      let before = known[person.key]
      noteWhoIsKeptOff(before, person, &report, tell)
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
    if let list, before?.lists[list] == nil {
      rows.subscriptions.append(id)
      rows.consents += [ids.next().stored, id]
      report.subscribed += 1
      isChanged = true
    }
    if isChanged { rows.events += [ids.next().stored, id] }
    return isChanged
  }

  /// Who has left the list stays off it, and who is asked by mail whether it was they is not
  /// answered for: they may have left before a stranger typed their address into a form.
  private func noteWhoIsKeptOff(
    _ before: KnownPeople.Person?, _ person: ImportedPerson, _ report: inout ImportReport,
    _ tell: (ImportProblem) -> Void
  ) {
    guard let list, let state = before?.lists[list].flatMap(Subscription.State.init) else { return }
    let message: String
    switch state {
    case .subscribed: return
    case .left:
      report.left += 1
      message = "\(person.email) has left “\(list)”, and stays off it"
    case .pending:
      report.pending += 1
      message = "\(person.email) has not confirmed “\(list)” yet, and stays off it until then"
    }
    tell(ImportProblem(kind: .left, line: person.line, email: person.email.text, message: message))
  }
}
