import Foundation
import Vocabulary

/// Where a build reads and writes, once it is sure that it would not write over what it reads.
enum BuildPlaces {
  /// Throws a `BuildPlacesFailure`. `output` need not exist.
  static func check(source: String, output: String) throws {
    try check(source: source)
    let home = resolved(source)
    let target = resolved(output)
    guard target != home, !home.hasPrefix(target + "/"), target != "/" else {
      throw BuildPlacesFailure.holdsSource(output)
    }
    for folder in ["content", "site", "forms", "data"] {
      let own = home + "/" + folder
      if target == own || target.hasPrefix(own + "/") {
        throw BuildPlacesFailure.inside(output, folder)
      }
    }
  }

  /// Throws a `BuildPlacesFailure` where there is no site.
  static func check(source: String) throws {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    guard files.fileExists(atPath: source, isDirectory: &isFolder), isFolder.boolValue else {
      throw BuildPlacesFailure.noFolder(source)
    }
    guard files.fileExists(atPath: source + "/content", isDirectory: &isFolder),
      isFolder.boolValue
    else { throw BuildPlacesFailure.noContent(source) }
  }

  /// Whether a folder is none that the site is made from or built in, and none around them.
  static func isOutside(_ folder: String, of source: String, and output: String) -> Bool {
    let (place, home) = (resolved(folder) + "/", resolved(source) + "/")
    let own =
      ["content", "site", "forms", "data"].map { home + $0 + "/" } + [resolved(output) + "/"]
    return !home.hasPrefix(place) && !own.contains { $0.hasPrefix(place) || place.hasPrefix($0) }
  }

  /// What a folder is called, `.` too.
  static func name(of folder: String) -> String {
    URL(filePath: resolved(folder)).lastPathComponent
  }

  /// Absolute and without links; what does not exist yet is taken as written.
  private static func resolved(_ path: String) -> String {
    var missing: [String] = []
    var url = URL(filePath: path).standardizedFileURL
    while !FileManager.default.fileExists(atPath: url.path), url.path != "/" {
      missing.insert(url.lastPathComponent, at: 0)
      url.deleteLastPathComponent()
    }
    let real = url.resolvingSymlinksInPath().path
    return ([real == "/" ? "" : real] + missing).joined(separator: "/")
  }
}

/// Why nothing can be built from or to a folder.
enum BuildPlacesFailure: Failure, Equatable {
  case noFolder(String)
  case noContent(String)
  case holdsSource(String)
  case inside(String, String)

  var description: String {
    switch self {
    case .noFolder(let source): "there is no folder \(source)"
    case .noContent(let source):
      "\(source == "." ? "this folder" : source) is not a site: it has no content folder"
    case .holdsSource(let output):
      "the output folder \(output) holds the site's own folder, which would be written over"
    case .inside(let output, let folder):
      "the output folder \(output) lies in \(folder)/, which is read and not written"
    }
  }

  var advice: String? {
    switch self {
    case .noFolder: "Check the name after --source."
    case .noContent: "Name the site's folder with --source, or begin one: rapport new site my-shop"
    case .holdsSource, .inside: "Choose another, such as --output public."
    }
  }
}
