import Foundation
import Site
import Vocabulary

/// A folder for one test, removed with it. `public` in it is where the site goes.
final class ScratchFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "rapport-output-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var site: String { "\(path)/public" }

  func open(command: String = "rapport build", at now: Timestamp = .noon) throws -> OutputFolder {
    try OutputFolder(at: site, for: command, at: now)
  }

  /// Builds a site of these files.
  @discardableResult
  func build(_ files: [String: String]) throws -> OutputReport {
    let build = try open().begin()
    for (path, text) in files { try build.put(path, Array(text.utf8)) }
    return try build.commit()
  }

  /// Puts something there that no build wrote.
  func write(_ path: String, _ text: String = "") throws {
    let url = URL(filePath: "\(self.path)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(self.path)/\(path)", withDestinationPath: target)
  }

  /// Every file with its text, and every folder with nothing in it, without `.rapport`.
  func contents(of folder: String = "public") throws -> [String: String] {
    var contents: [String: String] = [:]
    let root = "\(path)/\(folder)"
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      guard name != ".rapport", !name.hasPrefix(".rapport/") else { continue }
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(root)/\(name)")
      switch attributes[.type] as? FileAttributeType {
      case .typeDirectory?:
        let isEmpty = try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(name)").isEmpty
        if isEmpty { contents[name + "/"] = "" }
      case .typeSymbolicLink?:
        contents[name] =
          try "-> " + FileManager.default.destinationOfSymbolicLink(atPath: "\(root)/\(name)")
      default: contents[name] = try String(contentsOfFile: "\(root)/\(name)", encoding: .utf8)
      }
    }
    return contents
  }

  func note(_ name: String) throws -> String {
    try String(contentsOfFile: "\(site)/.rapport/\(name)", encoding: .utf8)
  }

  var staged: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: "\(site)/.rapport/staging").sorted()
    }
  }
}

extension Timestamp {
  /// 12:03 in London, on the first day of March 2026.
  static let noon = Timestamp(seconds: 1_772_366_580)
}

/// The lines of the failure that some work ends in.
func report(of work: () throws -> Void) -> [String] {
  do {
    try work()
    return []
  } catch {
    return (error as? any Failure)?.report ?? ["\(error)"]
  }
}
