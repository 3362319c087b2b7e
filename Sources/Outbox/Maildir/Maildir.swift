import Glibc
public import Mail
import Store

/// A folder from which another program takes mails: `tmp`, `new` and `cur`, a file each
/// (https://cr.yp.to/proto/maildir.html).
///
/// A mail is written in `tmp`, is on the disk, and then has its name in `new`, so that nobody sees
/// half of one. Two lines above the message name the envelope, as a mail server writes them.
///
/// The usual name holds the time and a number that never comes again. Here it is made of the
/// Message-ID alone, which does not come again either, so that a mail that is delivered once more
/// after a crash is known for the same.
public struct Maildir: MailTransport {
  public let path: String

  public init(_ path: String) { self.path = path }

  /// The disk is waited for, one mail after the other.
  public var lineCount: Int { 1 }

  public func line() -> any MailLine {
    WholeMailLine { message, envelope throws(DeliveryFailure) in
      do {
        return try deliver(message, envelope)
          ? "delivered into \(path)" : "lay in \(path) already"
      } catch {
        throw DeliveryFailure(
          .unreachable, "a mail cannot be delivered into \(path)",
          because: (error as? FileFailure)?.cause ?? error,
          advice: "Make room on the disk, and check who owns the folder.")
      }
    }
  }

  /// False where this mail lies there already.
  private func deliver(_ message: [UInt8], _ envelope: Envelope) throws -> Bool {
    for folder in [path, path + "/tmp", path + "/new", path + "/cur"] {
      guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw SystemError(errno) }
    }
    let name = MailFileName.of(envelope.messageID, ending: ".rapport")
    guard !isThere(name) else { return false }
    let draft = "\(path)/tmp/\(name)", place = "\(path)/new/\(name)"
    try PrivateFile.write(LineFeeds.only(in: envelope.deliveryHead + message), to: draft)
    // Not renamed, which would put it over one that another worker has laid there meanwhile.
    guard link(draft, place) == 0 || errno == EEXIST else { throw SystemError(errno) }
    guard unlink(draft) == 0 || errno == ENOENT else { throw SystemError(errno) }
    try PrivateFile.sync(folderOf: place)
    return true
  }

  /// Not looked at yet, or at most read: other flags come from a person's hands.
  private func isThere(_ name: String) -> Bool {
    ["new/\(name)", "cur/\(name):2,", "cur/\(name):2,S"].contains {
      access("\(path)/\($0)", F_OK) == 0
    }
  }
}
