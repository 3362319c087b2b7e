import Content
import Site
import Vocabulary

/// The site as the owner's folder has it now, made anew as files change, and those who look at it.
actor LiveSite {
  private let reading: EditionReading
  private let effects: LiveEffects
  private var edition: Edition
  private var refreshing: Task<Void, Never>?
  /// Files that some program was writing when they were to be read.
  private var owed: Set<String> = []
  /// Files whose texts are shown, and whose effect on lists is not.
  private var unsettled: Set<String> = []
  private var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
  private var lastListener = 0

  init(_ reading: EditionReading, _ effects: LiveEffects) async {
    (self.reading, self.effects) = (reading, effects)
    edition = await reading.edition(at: effects.now())
    await effects.publish(edition)
  }

  /// The newest edition; one that is just being made is waited for.
  func current() async -> Edition {
    if let refreshing { await refreshing.value }
    return edition
  }

  /// Gives a value at once, after each new edition, and now and then, so that whoever writes to a
  /// browser learns that it is gone; until the site ends.
  func editions() -> AsyncStream<Void> {
    lastListener += 1
    let number = lastListener
    let (stream, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    listeners[number] = continuation
    continuation.yield()
    continuation.onTermination = { [weak self] _ in
      Task { await self?.forget(number) }
    }
    return stream
  }

  /// Follows the folder until the task is cancelled.
  func follow(_ watch: FolderWatch) async {
    let settling = Task { await settle(watch) }
    defer { settling.cancel() }
    for await paths in watch.changes {
      await refresh(paths.union(owed), isQuick: true, watch)
    }
    for listener in listeners.values { listener.finish() }
  }
}

extension LiveSite {
  /// Puts right, in quiet moments, what quick editions leave as it was.
  private func settle(_ watch: FolderWatch) async {
    var turns = 0
    var waited = 0
    while (try? await Task.sleep(for: effects.quiet)) != nil {
      turns += 1
      if turns.isMultiple(of: 50) { for listener in listeners.values { listener.yield() } }
      waited = owed.isEmpty ? 0 : waited + 1
      let paths = unsettled.union(owed)
      guard !paths.isEmpty, refreshing == nil else { continue }
      // Who keeps a file open for so long has written what there is to see.
      await refresh(paths, isQuick: false, waited < Self.patience ? watch : nil)
    }
  }

  private static let patience = 10

  /// `watch` is asked whether the files are whole.
  private func refresh(_ paths: Set<String>, isQuick: Bool, _ watch: FolderWatch?) async {
    if let refreshing { await refreshing.value }
    let work = Task {
      let mark = watch?.inWork().count ?? 0
      let next = await reading.edition(
        after: edition, changed: paths, isQuick: isQuick, at: effects.now())
      // What is written to meanwhile comes again when it is closed.
      if let watch, !watch.inWork().isSteady(paths, since: mark) {
        owed.formUnion(paths)
        return
      }
      owed.subtract(paths)
      if next.isQuick { unsettled.formUnion(paths) } else { unsettled.subtract(paths) }
      if next.hasNewFrame { await effects.publish(next) }
      edition = next
      for listener in listeners.values { listener.yield() }
    }
    refreshing = work
    await work.value
    refreshing = nil
  }

  private func forget(_ listener: Int) { listeners[listener] = nil }
}

/// What a live site does to the world, and asks it.
struct LiveEffects: Sendable {
  let now: @Sendable () -> Timestamp
  /// Told of each edition whose frame or forms may be new, before anybody sees it.
  let publish: @Sendable (Edition) async -> Void
  /// How long after a change what hangs on it is put right too.
  var quiet = Duration.milliseconds(300)
}
