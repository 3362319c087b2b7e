import Outbox
import Store
import Vocabulary

/// What the worker does, in this order. Each room's chores are in a file of their own.
enum Chores {
  /// Without a `source`, the owner's folder, mails are captured and no newsletters are sent; without
  /// an `output` the site is not built again.
  static func all(
    of source: String? = nil, to output: String? = nil, in folder: DataFolder,
    _ store: any Database, _ chance: Chance, clock: @escaping @Sendable () -> Int
  ) -> [Chore] {
    let mail = MailFolder(folder.mail)
    let worker = chance.bytes(16).map { String($0, radix: 16) }.joined(separator: "-")
    var chores =
      source.map { source in
        [
          Chore.sendIssues(of: source, in: store, folder),
          .sendWelcomes(of: source, in: store, folder),
        ]
      } ?? []
    chores.append(
      .deliverMail(from: store, as: worker, clock: clock) {
        guard let source else { return MailRoute(transport: mail) }
        return try MailRoute(.open(source: source, folder))
      })
    let sweeping: [Chore] = [
      .forgetMails(in: store, mail), .forgetSubmissions(in: store, folder),
      .removeLeftovers(in: store, folder), .removeOldBackups(in: folder),
    ]
    chores += sweeping.map(\.forLeader)
    if let source, let output { chores.append(.rebuild(source, to: output)) }
    return chores
  }
}
