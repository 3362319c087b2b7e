import Contacts
import Forms
import Store
import Vocabulary

/// That somebody we know sent a form: by the address they gave, or by the link with which they were
/// invited to fill it in.
enum Participation {
  static func note(
    _ submission: Submission, _ invitation: InvitationToken?, _ chance: Chance,
    in session: any Session
  ) throws {
    let at = submission.receivedAt
    var people = try [submission.email.flatMap { try session.contact($0) }].compactMap { $0 }
    if let invitation,
      let invited = try session.useInvitation(
        tokenHash: invitation.hash, to: submission.form, at: at),
      !people.contains(where: { $0.id == invited.id })
    {
      people.append(invited)
    }
    for contact in people {
      try session.noteEvent(
        ContactEvent(.form, submission.form, reference: submission.reference.text, at: at),
        of: contact, id: chance.rowID())
    }
  }
}
