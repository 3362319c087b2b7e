import Glibc
import Synchronization

/// Where the folders of the new site are: already in the old one, or in staging until the commit.
///
/// Each folder is looked at once. One that a build makes from nothing is built as a whole in
/// staging, where nothing can be in the way, and comes into place by a single rename.
final class FolderMap: Sendable {
  enum Place {
    /// A real folder of the old site, no link on the way to it.
    case standing
    /// In staging, below unit `unit`.
    case staged(path: String, unit: Int)
  }

  private struct State {
    var places: [OutputPath: Place] = [.root: .standing]
    var units: [StagedUnit] = []
    var names = 0
  }

  private let site: OpenFolder
  private let staging: OpenFolder
  private let device: UInt
  private let state = Mutex(State())

  init(site: OpenFolder, staging: OpenFolder) throws(SystemError) {
    (self.site, self.staging) = (site, staging)
    device = try site.look(at: ".")?.device ?? 0
  }

  /// All folders that files were put into, and those above them.
  var folders: Set<OutputPath> { state.withLock { Set($0.places.keys) } }

  var units: [StagedUnit] { state.withLock { $0.units } }

  func isFolder(_ path: OutputPath) -> Bool { state.withLock { $0.places[path] != nil } }

  /// The place of a folder, made if need be. `path` is for whom it is wanted.
  func place(of folder: OutputPath, for path: OutputPath) throws(OutputFailure) -> Place {
    if let known = state.withLock({ $0.places[folder] }) { return known }
    let (parent, name) = folder.parts
    switch try place(of: parent, for: path) {
    case .staged(let above, let unit):
      let staged = above + "/" + name
      try path.attempt { () throws(SystemError) in try staging.makeFolder(staged) }
      return remember(.staged(path: staged, unit: unit), for: folder)
    case .standing:
      return try firstLook(at: folder, for: path)
    }
  }

  /// A new name in staging for a file or folder that a rename will put at `target`.
  func newUnitName() -> String {
    let number = state.withLock { state in
      state.names += 1
      return state.names
    }
    return String(number, radix: 36)
  }

  func add(_ unit: StagedUnit) { state.withLock { $0.units.append(unit) } }

  /// Notes that a page went into a unit.
  func notePage(in unit: Int) { state.withLock { $0.units[unit].hasPages = true } }

  private func firstLook(
    at folder: OutputPath, for path: OutputPath
  ) throws(OutputFailure) -> Place {
    let look = try path.attempt { () throws(SystemError) in try site.look(at: folder.text) }
    switch look?.kind {
    case .folder:
      // A rename does not reach onto another disk: better to say so before the commit.
      guard look?.device == device else { throw .unwritten(path.text, SystemError(EXDEV)) }
      return remember(.standing, for: folder)
    case .link: throw .obstacle(folder.text, for: path.text, .link)
    case .other: throw .obstacle(folder.text, for: path.text, .file)
    case .file, nil: return try stage(folder, isObstructed: look != nil, for: path)
    }
  }

  /// Two threads may come here with one folder: the second takes what the first made.
  private func stage(
    _ folder: OutputPath, isObstructed: Bool, for path: OutputPath
  ) throws(OutputFailure) -> Place {
    let name = newUnitName()
    try path.attempt { () throws(SystemError) in try staging.makeFolder(name) }
    let (place, isMine) = state.withLock { state -> (Place, Bool) in
      if let first = state.places[folder] { return (first, false) }
      let place = Place.staged(path: name, unit: state.units.count)
      state.places[folder] = place
      state.units.append(
        StagedUnit(
          name: name, target: folder, kind: .folder, isObstructed: isObstructed, hasPages: false))
      return (place, true)
    }
    if !isMine { try path.attempt { () throws(SystemError) in try staging.removeFolder(name) } }
    return place
  }

  private func remember(_ place: Place, for folder: OutputPath) -> Place {
    state.withLock { state in
      state.places[folder] = place
      return place
    }
  }
}
