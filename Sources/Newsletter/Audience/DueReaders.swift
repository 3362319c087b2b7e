public import Contacts
public import Store

extension Session {
  /// Of readers who follow each other by their ids, those that an issue goes to: who does not have
  /// it yet. A reminder goes to who was invited and has not sent the form since. One statement for
  /// a whole page of readers, two for a reminder.
  public func due(_ readers: [Reader], for issue: Issue) throws -> [Reader] {
    guard let first = readers.map(\.contact.id).min(), let last = readers.map(\.contact.id).max()
    else { return [] }
    let having = try recipients(of: issue.name, from: first, to: last)
    let due = readers.filter { !having.contains($0.contact.id) }
    guard case .reminder(let form, let invitation) = issue.kind else { return due }
    let invited = try invited(by: invitation, from: first, to: last)
    let answered = try senders(of: form, behind: invitation, from: first, to: last)
    return due.filter { invited.contains($0.contact.id) && !answered.contains($0.contact.id) }
  }

  /// Those of a run of contacts who have an issue, or may have it.
  private func invited(by issue: String, from first: String, to last: String) throws -> Set<String>
  {
    Set(
      try run(
        """
        SELECT contact_id FROM delivery
        WHERE issue = \(issue) AND contact_id >= \(first) AND contact_id <= \(last)
          AND state IN ('sent', 'unclear')
        """
      ).map { try $0.text("contact_id") })
  }

  /// Those of a run of contacts who sent a form after they were sent an issue.
  private func senders(
    of form: String, behind issue: String, from first: String, to last: String
  ) throws -> Set<String> {
    Set(
      try run(
        """
        SELECT DISTINCT contact_event.contact_id AS id FROM contact_event
        JOIN delivery ON delivery.contact_id = contact_event.contact_id
          AND delivery.issue = \(issue)
        WHERE contact_event.kind = 'form' AND contact_event.subject = \(form)
          AND contact_event.at >= delivery.claimed_at
          AND contact_event.contact_id >= \(first) AND contact_event.contact_id <= \(last)
        """
      ).map { try $0.text("id") })
  }
}
