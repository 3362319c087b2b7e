import Foundation

/// The repository as the rules read it: files, their lines and what they import.
enum House {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folders below `Sources`: a room each.
  static var rooms: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: root.path + "/Sources").sorted()
    }
  }

  /// Every file below a folder of the repository, by its path from the root.
  static func files(below folder: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: root.path + "/" + folder)
    let paths = all?.compactMap { ($0 as? String).map { "\(folder)/\($0)" } } ?? []
    return paths.filter { !isFolder($0) }.sorted()
  }

  static func swiftFiles(below folder: String) throws -> [SwiftFile] {
    try files(below: folder).filter { $0.hasSuffix(".swift") }.map(SwiftFile.init(path:))
  }

  static func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.path + "/" + path)
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: root.path + "/" + path, isDirectory: &isFolder)
    return isFolder.boolValue
  }
}
