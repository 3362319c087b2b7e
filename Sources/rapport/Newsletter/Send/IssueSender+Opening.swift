import Mail
import Newsletter
import Outbox
import Settings
import Store
import Vocabulary

extension IssueMerge {
  /// What sends the issue from here.
  func sender(
    from store: any Database, over transport: any MailTransport, effects: SendingEffects
  ) -> IssueSender {
    let refusals = RefusalCount(
      issue, newsletters.settings.mail.bounces, .system, clock: effects.clock)
    var effects = effects
    effects.noteRefusal = { try refusals.note($2, of: $1, in: $0) }
    return IssueSender(
      issue, from: store, over: transport,
      as: .here(.system, at: effects.clock()), watch: .here, effects: effects,
      merging: merging(in: store))
  }
}
