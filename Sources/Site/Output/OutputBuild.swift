import Glibc
import Settings
import Synchronization

/// One build on its way into the output folder.
///
/// Files are put from any thread and wait in `.rapport/staging`; the site on disk does not change
/// before `commit`. A build that is dropped without one leaves nothing behind.
public final class OutputBuild: Sendable {
  private struct State {
    var paths: [OutputPath] = []
    var unchanged = 0
    var isOver = false
  }

  private let folder: OutputFolder
  /// Which smaller forms of text files stand beside them.
  let compression: Set<PublishingSettings.Compression>
  private let old: FileList
  /// What the last build put here, if it came to its end; nothing where that is not asked.
  private let known: Set<OutputPath>
  private let map: FolderMap
  private let state = Mutex(State())

  init(
    in folder: OutputFolder, compressing compression: Set<PublishingSettings.Compression> = []
  ) throws(OutputFailure) {
    (self.folder, self.compression) = (folder, compression)
    do throws(SystemError) {
      try folder.staging.removeAll()
      old = try FileList(folder.notes.readAll("files"))
      let built = try folder.notes.look(at: "built")
      known = built == nil || compression.isEmpty ? [] : Set(old.paths)
      map = try FolderMap(site: folder.site, staging: folder.staging)
    } catch {
      throw .closed(folder: folder.path, error)
    }
  }

  deinit { discard() }

  /// Takes a file of the new site. One that the old site has, byte for byte, is left alone.
  public func put(_ path: String, _ bytes: [UInt8]) throws(OutputFailure) {
    let path = try OutputPath(path)
    let (parent, name) = path.parts
    switch try map.place(of: parent, for: path) {
    case .staged(let staged, let unit):
      try create(staged + "/" + name, bytes, for: path)
      if path.isPage { map.notePage(in: unit) }
      note(path)
      try putCompressed(path, bytes, isUnchanged: false)
    case .standing:
      let look = try path.attempt { () throws(SystemError) in
        try folder.site.look(at: path.text)
      }
      if let look, isUnchanged(path, look, bytes) {
        note(path, isUnchanged: true)
        return try putCompressed(path, bytes, isUnchanged: true)
      }
      let unit = map.newUnitName()
      try create(unit, bytes, for: path)
      map.add(
        StagedUnit(
          name: unit, target: path, kind: .file, isObstructed: look?.kind == .folder,
          isReplacing: look != nil, hasPages: path.isPage))
      note(path)
      try putCompressed(path, bytes, isUnchanged: false)
    }
  }

  /// Puts the new site in place of the old one.
  public func commit() throws(OutputFailure) -> OutputReport {
    defer { discard() }
    let plan = try plan()
    try plan.prepare()
    try folder.forgetBuilt()
    for step in plan.steps { try plan.run(step) }
    let unchanged = state.withLock { $0.unchanged }
    return OutputReport(
      written: plan.new.paths.count - unchanged, unchanged: unchanged, removed: plan.removed.count)
  }

  /// What a commit of all that was put so far would do.
  func plan() throws(OutputFailure) -> CommitPlan {
    let paths = state.withLock { $0.paths.sorted() }
    return try CommitPlan(from: old, to: FileList(sorted: paths), map: map, on: folder)
  }

  /// Forgets what was put. The old site stays.
  public func discard() {
    let wasOver = state.withLock { state in
      defer { state.isOver = true }
      return state.isOver
    }
    // The next build clears staging first, so what cannot be removed now does no harm.
    if !wasOver { try? folder.staging.removeAll() }
  }

  private func create(_ staged: String, _ bytes: [UInt8], for path: OutputPath)
    throws(OutputFailure)
  {
    do throws(SystemError) {
      try folder.staging.create(staged, bytes)
    } catch {
      switch error.code {
      case EEXIST where map.isFolder(path): throw .fileAndFolder(path.text)
      case EEXIST: throw .twice(path.text)
      case ENOTDIR: throw .fileAndFolder(path.folder.text)
      default: throw .unwritten(path.text, error)
      }
    }
  }

  private func isUnchanged(_ path: OutputPath, _ look: Look, _ bytes: [UInt8]) -> Bool {
    guard look.kind == .file, look.size == bytes.count else { return false }
    // A file that cannot be read is replaced.
    let isSame = try? folder.site.openFile(path.text, O_RDONLY).holds(bytes)
    return isSame ?? false
  }

  /// Whether the last build put a file here, and it is there.
  func isKnown(_ path: OutputPath) -> Bool {
    guard known.contains(path), let look = try? folder.site.look(at: path.text) else {
      return false
    }
    return look.kind == .file
  }

  func note(_ path: OutputPath, isUnchanged: Bool = false) {
    state.withLock { state in
      state.paths.append(path)
      if isUnchanged { state.unchanged += 1 }
    }
  }
}

extension OutputPath {
  /// Runs what may fail on behalf of this file.
  func attempt<Answer>(
    _ work: () throws(SystemError) -> Answer
  ) throws(OutputFailure) -> Answer {
    do throws(SystemError) { return try work() } catch { throw .unwritten(text, error) }
  }
}
