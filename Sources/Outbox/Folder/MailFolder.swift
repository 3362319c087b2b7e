import Glibc
public import Mail
import Store
public import Vocabulary

/// A folder that mails are laid into, a file each, instead of being sent: `data/mail/`.
///
/// A file has the message as it would travel, with two lines before it that a mail server writes
/// when it delivers: `Return-Path`, the envelope's sender, and `Delivered-To`, its recipient.
/// Its name is made of the Message-ID alone, so that a mail that comes twice is there once.
public struct MailFolder: MailTransport {
  public let path: String

  public init(_ path: String) { self.path = path }

  public var lineCount: Int { 1 }

  public func line() -> any MailLine {
    WholeMailLine { message, envelope throws(DeliveryFailure) in
      try lay(message, envelope)
      return "laid into \(path)"
    }
  }

  /// Lays a message down at once, without an offer.
  public func lay(_ message: [UInt8], _ envelope: Envelope) throws(DeliveryFailure) {
    do {
      try makeFolder()
      try PrivateFile.write(
        envelope.deliveryHead + message, to: path + "/" + MailFileName.of(envelope.messageID))
    } catch {
      throw DeliveryFailure(
        .unreachable, "a mail cannot be laid into \(path)",
        because: (error as? FileFailure)?.cause ?? error,
        advice: "Make room on the disk, and check who owns the data folder.")
    }
  }

  /// Takes away the mails of these Message-IDs; those that are not there are no error.
  public func remove(_ messageIDs: [String]) throws(MailFolderFailure) {
    for id in messageIDs {
      guard unlink(path + "/" + MailFileName.of(id)) == 0 || errno == ENOENT || errno == ENOTDIR
      else { throw MailFolderFailure(path: path, because: SystemError(errno)) }
    }
  }

  private func makeFolder() throws(SystemError) {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw SystemError(errno) }
  }
}

/// Why a captured mail cannot be taken away.
public struct MailFolderFailure: Failure {
  public let path: String
  public let cause: (any Error)?

  init(path: String, because error: SystemError) { (self.path, cause) = (path, error) }

  public var description: String { "a mail cannot be removed from \(path)" }
  public var advice: String? { "Check who owns the data folder." }
}
