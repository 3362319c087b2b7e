import Foundation
import Mail

/// A mail that lies in `data/mail/`, as the list shows it.
struct CapturedFile: Sendable, Hashable {
  let name: String
  let path: String
  let modifiedAt: Int
  let from, to, subject, date: String

  /// The newest first.
  static func all(in folder: String) throws -> [CapturedFile] {
    let files = try DataFiles.all(in: folder).filter { $0.name.hasSuffix(".eml") }
    return files.sorted { ($0.modifiedAt, $0.name) > ($1.modifiedAt, $1.name) }
      .compactMap { CapturedFile($0, in: folder) }
  }

  /// All of it; nil if it has gone meanwhile.
  var bytes: [UInt8]? { FileManager.default.contents(atPath: path).map { [UInt8]($0) } }

  /// Reads the first 16 KB: headers are there, attached files are not.
  private init?(_ file: DataFiles.File, in folder: String) {
    (name, path, modifiedAt) = (file.name, folder + "/" + file.name, file.modifiedAt)
    guard let handle = FileHandle(forReadingAtPath: path),
      let head = try? handle.read(upToCount: 16_384)
    else { return nil }
    let read = ReadMessage([UInt8](head))
    (from, to) = (read["From"] ?? "", read["To"] ?? "")
    (subject, date) = (read["Subject"] ?? "", read["Date"] ?? "")
  }
}
