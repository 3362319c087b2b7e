import Foundation
import Store
import Vocabulary

/// What a person's rows led to on the disk.
struct ErasedFiles: Sendable {
  /// Of their submissions.
  var references: [Reference]
  /// Of mails to them and about them.
  var messageIDs: [String]
  /// The names of files below `data/uploads`.
  var uploads: [String]

  /// Removes them, and every captured mail that names the person, a submission of theirs or a mail about them.
  func remove(
    of email: EmailAddress, in folder: DataFolder
  ) throws -> (uploads: Int, mails: Int) {
    let mails = try mails(of: email, in: folder).map { "\(folder.mail)/\($0)" }
    return try (
      uploads.map { "\(folder.uploads)/\($0)" }.count(where: remove), mails.count(where: remove)
    )
  }

  /// The names of files below `data/mail` with such a mail.
  func mails(of email: EmailAddress, in folder: DataFolder) throws -> [String] {
    let search = MailSearch(
      for: [email.key] + references.flatMap { [$0.text, $0.spaced] } + messageIDs)
    // Halves that a worker left behind are mails as well.
    return try names(in: folder.mail).sorted().filter {
      $0.hasSuffix(".eml") || $0.hasPrefix(PrivateFile.partPrefix)
    }
    .filter { try search.finds(in: bytes(of: "\(folder.mail)/\($0)")) }
  }

  private func names(in folder: String) throws -> [String] {
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    return try reading(folder) { try FileManager.default.contentsOfDirectory(atPath: folder) }
  }

  private func bytes(of path: String) throws -> [UInt8] {
    try reading(path) { try [UInt8](Data(contentsOf: URL(filePath: path))) }
  }

  private func reading<Answer>(_ path: String, _ work: () throws -> Answer) throws -> Answer {
    do { return try work() } catch { throw FileFailure.cannotRead(path, because: error) }
  }

  /// Whether there was one.
  private func remove(_ path: String) throws -> Bool {
    do {
      try FileManager.default.removeItem(atPath: path)
      return true
    } catch let error as CocoaError where error.code == .fileNoSuchFile {
      return false
    } catch { throw FileFailure.cannotWrite(path, because: error) }
  }
}
