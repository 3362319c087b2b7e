import Outbox
import Store
import Vocabulary

/// What the worker does, in this order. Each room's chores are in a file of their own.
enum Chores {
  /// Without a `source`, the owner's folder, no newsletters are sent.
  static func all(
    of source: String? = nil, in folder: DataFolder, _ store: any Database, _ chance: Chance,
    clock: @escaping @Sendable () -> Int
  ) -> [Chore] {
    let mail = MailFolder(folder.mail)
    let worker = chance.bytes(16).map { String($0, radix: 16) }.joined(separator: "-")
    let newsletters = source.map { [Chore.sendIssues(of: $0, in: store, folder)] } ?? []
    return newsletters + [
      .deliverMail(from: store, by: mail, as: worker, clock: clock),
      .forgetMails(in: store, mail),
      .forgetSubmissions(in: store, folder),
      .removeLeftovers(in: store, folder),
      .removeOldBackups(in: folder),
    ]
  }
}
