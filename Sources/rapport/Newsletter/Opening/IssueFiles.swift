import Content
import Mail
import Newsletter
import Vocabulary

/// The files that lie beside an issue and travel with it. What all readers get is read once.
struct IssueFiles: Sendable {
  private let tree: FileTree
  private let folder: String
  private let shared: [String: MailFile]

  /// Throws a `Finding` for a file that cannot be read.
  init(_ issue: Issue, in tree: FileTree) throws {
    self.tree = tree
    folder = issue.path.split(separator: "/").dropLast().joined(separator: "/")
    var shared: [String: MailFile] = [:]
    for placed in issue.attachments where !placed.text.contains("{{") {
      shared[placed.text] = try Self.file(placed.text, in: folder, tree)
    }
    self.shared = shared
  }

  /// Throws a `MergeFailure` where a reader's own file is not there: half a mail is none.
  func files(_ names: [String], of issue: String, for contact: String) throws -> [MailFile] {
    try names.map { name in
      if let file = shared[name] { return file }
      do { return try Self.file(name, in: folder, tree) } catch is Findings {
        throw MergeFailure.noFile(issue: issue, contact: contact, file: name)
      }
    }
  }

  /// Without readers' own, for a reader who is not there.
  func shared(_ names: [String]) -> [MailFile] { names.compactMap { shared[$0] } }

  private static func file(_ name: String, in folder: String, _ tree: FileTree) throws -> MailFile {
    do {
      let bytes = try tree.read("\(folder)/\(name)")
      let short = name.split(separator: "/").last.map(String.init) ?? name
      return MailFile(name: short, mediaType: AttachedType.of(short), bytes: bytes)
    } catch {
      throw Findings(error)
    }
  }
}

/// What an attached file is, by the ending of its name (RFC 2046).
enum AttachedType {
  static func of(_ name: String) -> String {
    let ending = name.lowercased().split(separator: ".").last.map(String.init) ?? ""
    return known[ending] ?? "application/octet-stream"
  }

  private static let known = [
    "pdf": "application/pdf", "txt": "text/plain", "csv": "text/csv", "ics": "text/calendar",
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "svg": "image/svg+xml", "zip": "application/zip",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ]
}
