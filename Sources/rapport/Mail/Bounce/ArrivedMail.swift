import Mail
import Store
import Vocabulary

/// A mail as it lies somewhere, and what it tells.
struct ArrivedMail {
  enum Place {
    /// In a Maildir, where it is moved when it has been read.
    case maildir(IncomingMaildir, IncomingMaildir.Entry)
    /// Handed over by a mail server; nobody else has it.
    case handedOver
    /// In a file that stays as it is.
    case file
  }

  /// For people: its file's name, and of an mbox its number.
  let name: String
  let bytes: [UInt8]
  let place: Place
  /// Nil where it could not be read, for this reason.
  let mail: ReturnedMail?
  let trouble: (any Failure)?

  init(_ name: String, _ bytes: [UInt8], _ place: Place) {
    (self.name, self.bytes, self.place, trouble) = (name, bytes, place, nil)
    mail = ReturnedMail(bytes)
  }

  init(_ name: String, trouble: any Failure, _ place: Place) {
    (self.name, bytes, self.place, mail) = (name, [], place, nil)
    self.trouble = trouble
  }

  func record() -> BounceRecord { BounceRecord(self) }

  /// Puts it where it belongs when it has been read: done with, or for somebody to look at.
  func settle(isDone: Bool, keeping keep: ([UInt8]) throws -> Void) throws {
    switch place {
    case .maildir(let maildir, let entry): try maildir.mark(entry, isDone ? "S" : "F")
    case .handedOver where !isDone: try keep(bytes)
    case .handedOver, .file: return
    }
  }
}
