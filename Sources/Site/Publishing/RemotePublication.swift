public import Settings
import Vocabulary

/// Brings a site to another machine by rsync over ssh.
///
/// In this order: the list of what is ours there grows by what is new, then come style sheets,
/// pictures and the like, then new pages, then changed ones, then goes what the site no longer has, and the list shrinks.
/// Wherever that stops, the site there has all that its pages show, and the next run goes on from the
/// list. `.rapport/files` there is that list.
public struct RemotePublication: Sendable {
  /// Runs rsync with these words. Throws where it cannot be started.
  public typealias Run = @Sendable (_ words: [String]) throws -> RsyncEnd

  let site: BuiltSite
  let target: String
  private let words: RsyncWords
  private let scratch: RsyncScratch
  private let rsync: Run

  /// Throws a `PublishFailure` where the notes of the run cannot be written.
  public init(
    _ site: BuiltSite, to remote: PublishSettings.Remote, home: String, rsync: @escaping Run
  ) throws {
    (self.site, self.rsync) = (site, rsync)
    words = RsyncWords(remote: remote, home: home)
    target = words.place()
    scratch = try RsyncScratch(site)
  }

  /// What would change. Nothing is written there. Throws a `PublishFailure`.
  public func changes() throws -> PublishChanges { try compared().changes }

  /// Brings it; gives what changed. Throws a `PublishFailure`.
  ///
  /// - Parameter onPass: told before anything is written what is to be done.
  public func run(onPass: (PublishChanges) -> Void) throws -> PublishChanges {
    let (changes, owned) = try compared()
    onPass(changes)
    try note(owned.joined(with: site.files), unlessLike: owned)
    let brought = changes.brought
    if !brought.isEmpty { try ran(words.clear(scratch.empty), isWriting: true) }
    for paths in brought {
      try ran(words.bring(scratch.list(paths), from: scratch.site), isWriting: true)
    }
    try remove(owned.without(site.files))
    try note(site.files, unlessLike: owned)
    return changes
  }

  private func compared() throws -> (changes: PublishChanges, owned: FileList) {
    let fetched = try rsync(words.fetch(".rapport/files", to: scratch.inbox))
    if fetched.status != 0, !fetched.isAboutMissingFile { throw failure(fetched) }
    let owned = fetched.status == 0 ? try scratch.fetched() : FileList(sorted: [])
    let gone = owned.without(site.files)
    let list = try scratch.list(site.files.paths + gone)
    let answer = try rsync(words.compare(list, in: scratch.site))
    guard answer.status == 0 || answer.isAboutGoneFile else { throw failure(answer) }
    return (RsyncReport(answer.output).changes(of: site.files, gone: gone), owned)
  }

  private func note(_ list: FileList, unlessLike owned: FileList) throws {
    guard list != owned else { return }
    let (folder, names) = try scratch.note(list)
    try ran(words.bringNote(names, from: folder), isWriting: true)
  }

  /// Files, then the folders that they leave empty, each before the one it is in.
  private func remove(_ gone: [OutputPath]) throws {
    guard !gone.isEmpty else { return }
    try remove(only: gone)
    let needed = Set(site.files.paths.flatMap(\.foldersAbove))
    let folders = Set(gone.flatMap(\.foldersAbove)).subtracting(needed)
    let byDepth = Dictionary(grouping: folders) { $0.text.split(separator: "/").count }
    for (_, paths) in byDepth.sorted(by: { $0.key > $1.key }) {
      try remove(only: paths.sorted())
    }
  }

  private func remove(only paths: [OutputPath]) throws {
    let end = try rsync(words.remove(scratch.list(paths), missingIn: scratch.site))
    guard end.status == 0 || end.isAboutGoneFile else { throw failure(end, isWriting: true) }
  }

  private func ran(_ words: [String], isWriting: Bool) throws {
    let end = try rsync(words)
    guard end.status == 0 else { throw failure(end, isWriting: isWriting) }
  }

  private func failure(_ end: RsyncEnd, isWriting: Bool = false) -> PublishFailure {
    .remote(target, RsyncTrouble(end, login: words.login), isHalfDone: isWriting)
  }
}

extension OutputPath {
  fileprivate var foldersAbove: [OutputPath] {
    folder.isRoot ? [] : [folder] + folder.foldersAbove
  }
}
