import Glibc

/// How a build gets into place: found and checked in full before the first step changes anything.
///
/// After every single step the folder is one that the next build sets right, because all that any
/// step leaves behind is in the list of files.
struct CommitPlan {
  enum Step: Equatable {
    case removeFile(OutputPath)
    /// Left alone if something is in it.
    case removeFolder(OutputPath)
    case move(StagedUnit)
    /// The list of files becomes that of the new site.
    case list
  }

  let steps: [Step]
  let removed: [OutputPath]
  let new: FileList
  private let old: FileList
  private let folder: OutputFolder

  init(
    from old: FileList, to new: FileList, map: FolderMap, on folder: OutputFolder
  ) throws(OutputFailure) {
    (self.old, self.new, self.folder) = (old, new, folder)
    for (path, next) in zip(new.paths, new.paths.dropFirst()) where path == next {
      throw .twice(path.text)
    }
    let folders = map.folders
    for path in new.paths where folders.contains(path) { throw .fileAndFolder(path.text) }

    let leftovers = Leftovers(old.without(new), in: folder.site)
    removed = leftovers.files
    // Pages last: a page must not be there before the style sheet that it names.
    let units = map.units.sorted { ($0.rank, $0.target) < ($1.rank, $1.target) }
    var first: [Step] = []
    for unit in units where unit.isObstructed {
      first += try leftovers.clearing(unit, for: new)
    }
    let early = Set(first.map(\.path))
    steps =
      first + units.map(Step.move)
      + leftovers.files.filter { !early.contains($0) }.map(Step.removeFile)
      + leftovers.folders.filter { !folders.contains($0) && !early.contains($0) }.map(
        Step.removeFolder)
      + (old == new ? [] : [.list])
  }

  /// The last that may fail with the old site whole.
  func prepare() throws(OutputFailure) {
    var checked: Set<OutputPath> = []
    for case .move(let unit) in steps where checked.insert(unit.target.folder).inserted {
      try unit.target.attempt { () throws(SystemError) in
        try folder.site.checkWritable(unit.target.folder.text)
      }
    }
    guard old != new else { return }
    do throws(SystemError) {
      try folder.staging.create("files", new.bytes)
      try folder.staging.create("both", old.joined(with: new).bytes)
      try folder.staging.move("both", to: "files", in: folder.notes)
    } catch {
      throw .unwritten(".rapport/files", error)
    }
  }

  func run(_ step: Step) throws(OutputFailure) {
    do throws(SystemError) {
      switch step {
      case .removeFile(let path): try folder.site.removeFile(path.text)
      case .removeFolder(let path): try folder.site.removeFolder(path.text)
      case .move(let unit):
        try folder.staging.move(unit.name, to: unit.target.text, in: folder.site)
      case .list: try folder.staging.move("files", to: "files", in: folder.notes)
      }
    } catch {
      if step.forgives(error) { return }
      throw .halfDone(step == .list ? ".rapport/files" : step.path.text, error)
    }
  }
}

extension CommitPlan.Step {
  /// What it is about.
  fileprivate var path: OutputPath {
    switch self {
    case .removeFile(let path), .removeFolder(let path): path
    case .move(let unit): unit.target
    case .list: .root
    }
  }

  /// What is gone already need not be removed, and a folder in use stays.
  fileprivate func forgives(_ error: SystemError) -> Bool {
    switch self {
    case .removeFile: [ENOENT, ENOTDIR].contains(error.code)
    case .removeFolder: [ENOENT, ENOTDIR, ENOTEMPTY, EEXIST, EBUSY].contains(error.code)
    case .move, .list: false
    }
  }
}

extension StagedUnit {
  /// When it comes into place.
  fileprivate var rank: Int { hasPages ? (isReplacing ? 2 : 1) : 0 }
}
