import Foundation
import Vocabulary

/// Writing files for an owner, never over one that is there.
enum NewFile {
  static func write(_ text: String, to path: String) throws {
    let url = URL(filePath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url, options: .withoutOverwriting)
    } catch let error as CocoaError where error.code == .fileWriteFileExists {
      throw NewFileFailure.exists(path)
    } catch {
      throw NewFileFailure.cannotWrite(path, error)
    }
  }

  static func checkThatFolderIsFree(_ folder: String) throws {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard names.allSatisfy({ $0 == ".git" }) else { throw NewFileFailure.notEmpty(folder) }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), !isFolder.boolValue {
      throw NewFileFailure.exists(folder)
    }
  }
}

/// Why a new file was not written.
enum NewFileFailure: Failure {
  case exists(String)
  case notEmpty(String)
  case cannotWrite(String, any Error)
  case noSite(String)
  case noName(String)

  var description: String {
    switch self {
    case .exists(let path): "\(path) is there already"
    case .notEmpty(let folder): "the folder \(folder) is not empty"
    case .cannotWrite(let path, _): "\(path) cannot be written"
    case .noSite(let folder): "\(folder) is not a site: it has no content folder"
    case .noName(let title): "no file name can be made of “\(title)”"
    }
  }

  var cause: (any Error)? {
    guard case .cannotWrite(_, let error) = self else { return nil }
    return error
  }

  var advice: String? {
    switch self {
    case .exists: "Choose another name, or remove it first."
    case .notEmpty: "Choose a folder that is new or empty."
    case .cannotWrite: nil
    case .noSite: "Run this inside a site, or name it: --source my-shop."
    case .noName: "Use at least one letter or digit."
    }
  }
}
