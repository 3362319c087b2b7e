import Contacts
import Forms
import Store
import Vocabulary

/// That somebody sent a form by the link with which they were invited to fill it in, whatever
/// address they gave.
enum Participation {
  static func note(
    _ submission: Submission, _ invitation: InvitationToken, _ chance: Chance,
    in session: any Session
  ) throws {
    let at = submission.receivedAt
    let invited = try session.useInvitation(
      tokenHash: invitation.hash, to: submission.form, at: at)
    // By the address they gave it stands on their time line already.
    guard let invited, invited.email.key != submission.email?.key else { return }
    try session.noteEvent(
      ContactEvent(.form, submission.form, reference: submission.reference.text, at: at),
      of: invited, id: chance.rowID())
  }
}
