/// What is still on disk of the old site and not part of the new one.
///
/// Only plain files from our own list are in it, and only where no link stands on the way: what
/// the owner put in a file's place, or behind a link, is the owner's.
struct Leftovers {
  let files: [OutputPath]
  /// The folders that these files are in, and those above, each before the one it is in.
  let folders: [OutputPath]
  private let site: OpenFolder

  init(_ gone: [OutputPath], in site: OpenFolder) {
    self.site = site
    var real: [OutputPath: Bool] = [.root: true]
    let reachable = gone.filter { Self.isReal($0.folder, in: site, known: &real) }
    files = reachable.filter { Self.kind(of: $0, in: site) == .file }
    var above: Set<OutputPath> = []
    // Of a file that is gone already a killed build may have left the folder.
    for path in reachable {
      var folder = path.folder
      while !folder.isRoot, above.insert(folder).inserted { folder = folder.folder }
    }
    folders = above.sorted(by: >)
  }

  /// The steps that clear the way for a unit, if all that is in the way is ours.
  func clearing(_ unit: StagedUnit, for new: FileList) throws(OutputFailure) -> [CommitPlan.Step] {
    switch unit.kind {
    case .folder:
      guard files.contains(unit.target) else {
        let path = new.paths(below: unit.target).first ?? unit.target
        throw .obstacle(unit.target.text, for: path.text, .file)
      }
      return [.removeFile(unit.target)]
    case .file:
      let ours = Set(files)
      return try clearing(unit.target, for: unit.target, ours: ours)
    }
  }

  private func clearing(
    _ folder: OutputPath, for path: OutputPath, ours: Set<OutputPath>
  ) throws(OutputFailure) -> [CommitPlan.Step] {
    let names = try path.attempt { () throws(SystemError) in try site.names(in: folder.text) }
    var steps: [CommitPlan.Step] = []
    for name in names.sorted() {
      guard let inner = try? OutputPath("\(folder.text)/\(name)") else {
        throw .obstacle(folder.text, for: path.text, .folder)
      }
      if Self.kind(of: inner, in: site) == .folder {
        steps += try clearing(inner, for: path, ours: ours)
      } else if ours.contains(inner) {
        steps.append(.removeFile(inner))
      } else {
        throw .obstacle(inner.text, for: path.text, .file)
      }
    }
    return steps + [.removeFolder(folder)]
  }

  private static func isReal(
    _ folder: OutputPath, in site: OpenFolder, known: inout [OutputPath: Bool]
  ) -> Bool {
    if let answer = known[folder] { return answer }
    let answer =
      isReal(folder.folder, in: site, known: &known) && kind(of: folder, in: site) == .folder
    known[folder] = answer
    return answer
  }

  private static func kind(of path: OutputPath, in site: OpenFolder) -> Look.Kind? {
    (try? site.look(at: path.text))?.kind
  }
}
