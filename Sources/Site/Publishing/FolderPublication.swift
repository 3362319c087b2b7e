import Glibc
public import Vocabulary

/// Brings a site to another folder of this machine.
///
/// It comes into place as a build does: whole files beside the old ones first, then renames, pages
/// after what they show, and at last the removal of what publishing put there and the site no longer
/// has. `.rapport/files` in the folder lists what that is.
public struct FolderPublication: Sendable {
  let site: BuiltSite
  let target: String

  public init(_ site: BuiltSite, to target: String) { (self.site, self.target) = (site, target) }

  /// What would change. Nothing is written. Throws a `PublishFailure`.
  public func changes() throws(PublishFailure) -> PublishChanges {
    let folder: OpenFolder
    let owned: FileList
    do throws(SystemError) {
      folder = try OpenFolder(at: target)
      owned = try FileList(folder.readAll(".rapport/files"))
    } catch {
      guard error.code == ENOENT else { throw .folder(target, error, isHalfDone: false) }
      return PublishChanges(site.files.paths.map { ($0, .missing) }, gone: [])
    }
    var found: [(OutputPath, PublishedState)] = []
    for path in site.files.paths { found.append((path, try state(of: path, in: folder))) }
    let gone = Leftovers(owned.without(site.files), in: folder).files
    return PublishChanges(found, gone: gone)
  }

  /// Brings it. `command` is what the lock in the folder says. Throws a `PublishFailure`.
  public func run(for command: String, at now: Timestamp) throws {
    do {
      let build = try OutputFolder(at: target, for: command, at: now).begin()
      for path in site.files.paths { try build.put(path.text, site.read(path)) }
      _ = try build.commit()
    } catch let error as OutputFailure {
      throw PublishFailure(error, at: target)
    }
  }

  private func state(
    of path: OutputPath, in folder: OpenFolder
  ) throws(PublishFailure) -> PublishedState {
    let look = try? folder.look(at: path.text)
    guard let look else { return .missing }
    guard look.kind == .file, let own = try? site.folder.site.look(at: path.text),
      own.size == look.size
    else { return .other }
    let bytes = try site.read(path)
    // One that cannot be read is replaced.
    let isSame = try? folder.openFile(path.text, O_RDONLY).holds(bytes)
    return isSame ?? false ? .same : .other
  }
}
