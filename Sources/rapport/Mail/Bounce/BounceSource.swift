import Glibc
import Mail
import Store
import Vocabulary

/// Where mails are read from.
enum BounceSource {
  case maildir(IncomingMaildir)
  case folder(String)
  /// One mail, or an mbox.
  case file(String)
  case standardInput

  /// Throws a `FileFailure` where there is nothing.
  init(_ place: String) throws {
    guard place != "-" else {
      self = .standardInput
      return
    }
    var status = stat()
    guard stat(place, &status) == 0 else {
      throw FileFailure.cannotRead(place, because: SystemError(errno))
    }
    if status.st_mode & S_IFMT != S_IFDIR {
      self = .file(place)
    } else {
      self = IncomingMaildir(place).map(Self.maildir) ?? .folder(place)
    }
  }

  /// A file that cannot be read is told of, and does not keep the others from their turn.
  func each(_ take: (ArrivedMail) async throws -> Void) async throws {
    switch self {
    case .maildir(let maildir):
      for entry in try maildir.entries() {
        try await one(
          entry.name, at: maildir.path + "/" + entry.name, .maildir(maildir, entry), take)
      }
    case .folder(let path):
      for name in try FolderNames.files(in: path) { try await many(name, "\(path)/\(name)", take) }
    case .file(let path):
      let name = path.split(separator: "/").last.map(String.init) ?? path
      try await many(name, path, take)
    case .standardInput:
      var count = 0
      for try await bytes in MailsInFile.mails(in: "/dev/stdin", from: STDIN_FILENO) {
        count += 1
        try await take(ArrivedMail(count == 1 ? "-" : "- \(count)", bytes, .handedOver))
      }
      if count == 0 { try await take(ArrivedMail("-", [], .handedOver)) }
    }
  }

  private func one(
    _ name: String, at path: String, _ place: ArrivedMail.Place,
    _ take: (ArrivedMail) async throws -> Void
  ) async throws {
    let bytes: [UInt8]
    do {
      bytes = try MailsInFile.head(of: path)
    } catch SystemError.noSuchFile {
      // Somebody else has moved it meanwhile.
      return
    } catch {
      let trouble = FileFailure.cannotRead(path, because: error)
      return try await take(ArrivedMail(name, trouble: trouble, .file))
    }
    try await take(ArrivedMail(name, bytes, place))
  }

  private func many(
    _ name: String, _ path: String, _ take: (ArrivedMail) async throws -> Void
  ) async throws {
    var count = 0
    do {
      for try await bytes in MailsInFile.mails(in: path, from: nil) {
        count += 1
        try await take(ArrivedMail(count == 1 ? name : "\(name) \(count)", bytes, .file))
      }
    } catch let error as SystemError {
      let trouble = FileFailure.cannotRead(path, because: error)
      return try await take(ArrivedMail(name, trouble: trouble, .file))
    }
    if count == 0 { try await take(ArrivedMail(name, [], .file)) }
  }
}
