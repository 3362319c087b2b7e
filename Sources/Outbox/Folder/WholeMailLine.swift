import Mail
import Synchronization

/// A folder takes any envelope; the file is written with the content.
final class FolderLine: MailLine {
  private let folder: MailFolder
  private let offered = Mutex<Envelope?>(nil)

  init(folder: MailFolder) { self.folder = folder }

  func offer(_ envelope: Envelope) async { offered.withLock { $0 = envelope } }

  func send(_ message: [UInt8], then next: Envelope?) async -> Handover {
    let envelope = offered.withLock { offered in
      defer { offered = next }
      return offered
    }
    guard let envelope else { preconditionFailure("a message is offered before it is sent") }
    let sent = Result { () throws(DeliveryFailure) in
      try folder.lay(message, envelope)
      return "laid into \(folder.path)"
    }
    return Handover(sent: sent, offered: next.map { _ in .success(()) })
  }

  func withdraw() async { offered.withLock { $0 = nil } }

  func close() async {}
}
