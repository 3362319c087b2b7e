/// Tells which files of an owner's folder change, for as long as somebody listens.
struct FolderWatch: Sendable {
  /// Sets of paths below the folder, as they change; what changes in one burst comes at once. An
  /// empty path stands for all: so much happened that some of it was missed.
  let changes: AsyncStream<Set<String>>
  /// The files that some program is just writing, so that half of one may be there.
  let inWork: @Sendable () -> FilesInWork

  /// The folders of an owner's folder that a site is made from.
  static let parts = ["content", "site", "forms"]

  /// Names that editors and systems use for themselves.
  static func isPrivate(_ name: some StringProtocol) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name.hasPrefix("#")
  }
}

extension FolderWatch {
  /// By inotify; where that cannot be, or no longer, by looking twice a second.
  ///
  /// - Parameter onFailure: told why files are looked at instead.
  static func of(
    _ folder: String, polling: Bool, onFailure: @escaping @Sendable (WatchFailure) -> Void
  ) -> FolderWatch {
    let (changes, continuation) = AsyncStream<Set<String>>.makeStream()
    let poll: @Sendable () -> Void = {
      let looking = Task { await PolledFolder(folder).tell(continuation) }
      continuation.onTermination = { _ in looking.cancel() }
    }
    if polling {
      poll()
      return FolderWatch(changes: changes, inWork: { FilesInWork() })
    }
    do throws(WatchFailure) {
      let thread = WatchThread(ChangeReader(try FolderWatches(folder)), telling: continuation)
      continuation.onTermination = { _ in thread.end() }
      thread.begin { failure in
        onFailure(failure)
        poll()
      }
      return FolderWatch(changes: changes, inWork: { thread.inWork })
    } catch {
      onFailure(error)
      poll()
      return FolderWatch(changes: changes, inWork: { FilesInWork() })
    }
  }
}
