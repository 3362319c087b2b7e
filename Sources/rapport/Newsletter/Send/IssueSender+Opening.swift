import Mail
import Newsletter
import Outbox
import Store
import Vocabulary

extension IssueMerge {
  /// What sends the issue from here.
  func sender(
    from store: any Database, over transport: any MailTransport, effects: SendingEffects = .real
  ) -> IssueSender {
    IssueSender(
      issue, from: store, over: transport,
      as: .here(.system, at: effects.clock()), watch: .here, effects: effects,
      merging: merging(in: store))
  }
}
