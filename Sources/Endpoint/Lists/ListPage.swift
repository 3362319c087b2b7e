/// The pages that links in mails lead to: `/list/<page>/<token>`.
enum ListPage: String, Hashable, Sendable { case confirm, unsubscribe, preferences }
