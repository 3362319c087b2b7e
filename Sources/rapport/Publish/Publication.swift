import Foundation
import Settings
import Site
import Vocabulary

/// Brings a built site to its target, or says what that would change.
struct Publication {
  let site: BuiltSite
  /// The owner's folder.
  let source: String
  let isDry: Bool

  func run(to target: PublishSettings.Target) throws -> PublishReport {
    switch target {
    case .folder(let path): try bring(toFolder: path)
    case .remote(let remote): try bring(to: remote)
    case .command(let command): try run(command)
    }
  }

  private func bring(toFolder path: String) throws -> PublishReport {
    let folder = path.hasPrefix("/") || source == "." ? path : "\(source)/\(path)"
    guard BuildPlaces.isOutside(folder, of: source, and: site.path) else {
      throw PublishFailure.ownFolder(path)
    }
    let publication = FolderPublication(site, to: folder)
    let changes = try publication.changes()
    if !isDry, !changes.isEmpty {
      announce(changes, path)
      try publication.run(for: "rapport publish", at: .now())
    }
    return PublishReport(target: path, changes, isDry: isDry)
  }

  private func bring(to remote: PublishSettings.Remote) throws -> PublishReport {
    let surroundings = ProcessInfo.processInfo.environment
    let publication = try RemotePublication(
      site, to: remote, home: surroundings["HOME"] ?? "",
      rsync: { words in
        let run = try ProgramRun("rsync", words, environment: surroundings)
        return RsyncEnd(status: run.status, output: run.output, errors: run.errors)
      })
    let name = "\(remote.host):\(remote.path)"
    let changes =
      isDry
      ? try publication.changes() : try publication.run(onPass: { announce($0, name) })
    return PublishReport(target: name, changes, isDry: isDry)
  }

  /// What a command changes only it can tell.
  private func run(_ command: String) throws -> PublishReport {
    guard !isDry else { return PublishReport(command: command, isDry: true) }
    var surroundings = ProcessInfo.processInfo.environment
    surroundings["RAPPORT_PUBLIC"] = URL(filePath: site.path).standardizedFileURL.path
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.environment = surroundings
    process.currentDirectoryURL = URL(filePath: source)
    // Standard output is for the report.
    process.standardOutput = FileHandle.standardError
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw PublishFailure.command(process.terminationStatus)
    }
    return PublishReport(command: command, isDry: false)
  }

  private func announce(_ changes: PublishChanges, _ target: String) {
    let count = changes.new.count + changes.changed.count
    guard Terminal.isWatched, count > 0 else { return }
    Terminal.tell(["Bringing \(counted(count, "file")) to \(target) …"])
  }
}
