import Glibc
public import Vocabulary

/// A site as it was built, held still while it is published: no build can begin meanwhile.
public struct BuiltSite: Sendable {
  /// As the owner knows it: `public`.
  public let path: String
  let folder: OutputFolder
  let files: FileList
  /// Links and the like, which are not published.
  public let passedOver: [String]

  /// Throws a `PublishFailure` where no build of ours came to its end, or an `OutputFailure` where
  /// one is at work.
  public init(at path: String, for command: String, at now: Timestamp) throws {
    self.path = path
    let isWhole = (try? OpenFolder(at: path).look(at: ".rapport/built")) ?? nil
    guard isWhole != nil else { throw PublishFailure.notBuilt(path) }
    folder = try OutputFolder(at: path, for: command, at: now)
    do throws(SystemError) {
      try folder.staging.removeAll()
      let found = try PublicFiles(in: folder.site)
      (files, passedOver) = (found.list, found.passedOver)
    } catch {
      throw PublishFailure.unreadable(path, error)
    }
  }

  func read(_ file: OutputPath) throws(PublishFailure) -> [UInt8] {
    do throws(SystemError) {
      return try folder.site.readAll(file.text)
    } catch {
      throw .unreadable("\(path)/\(file.text)", error)
    }
  }
}
