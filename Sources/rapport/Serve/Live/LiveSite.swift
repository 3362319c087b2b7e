import Content
import Site
import Vocabulary

/// The site as the owner's folder has it now, made anew as files change, and those who look at it.
actor LiveSite {
  private let reading: EditionReading
  private let effects: LiveEffects
  private var edition: Edition
  /// What a check says of the newest edition that it has seen.
  private var remarks: [Finding] = []
  private var isChecked = false
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

  /// The newest edition, and what a check says of it; one that is just being made is waited for.
  func current() async -> (edition: Edition, remarks: [Finding]) {
    if let refreshing { await refreshing.value }
    return (edition, remarks)
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
    var (turns, waited, rest) = (0, 0, 0)
    while (try? await Task.sleep(for: effects.quiet)) != nil {
      turns += 1
      if turns.isMultiple(of: 50) { for listener in listeners.values { listener.yield() } }
      waited = owed.isEmpty ? 0 : waited + 1
      let paths = unsettled.union(owed)
      rest = paths.isEmpty ? rest + 1 : 0
      if rest > Self.restBeforeCheck { await check() }
      guard !paths.isEmpty, refreshing == nil else { continue }
      // Who keeps a file open for so long has written what there is to see.
      await refresh(paths, isQuick: false, waited < Self.patience ? watch : nil)
    }
  }

  private static let patience = 10
  /// An author who goes on writing is not to wait for a check: it begins after so many quiet turns,
  /// and only on a site of so many pages, as it makes each of them.
  private static let restBeforeCheck = 4, mostPages = 1000

  /// Looks through the whole site, once it is left alone.
  private func check() async {
    guard !isChecked, refreshing == nil, edition.pageCount <= Self.mostPages else { return }
    isChecked = true
    let found = await effects.check(edition)
    if found != remarks {
      remarks = found
      for listener in listeners.values { listener.yield() }
    }
  }

  /// `watch` is asked whether the files are whole.
  private func refresh(_ paths: Set<String>, isQuick: Bool, _ watch: FolderWatch?) async {
    while let refreshing { await refreshing.value }
    let work = Task {
      defer { refreshing = nil }
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
      (edition, isChecked) = (next, false)
      for listener in listeners.values { listener.yield() }
    }
    refreshing = work
    await work.value
  }

  private func forget(_ listener: Int) { listeners[listener] = nil }
}

/// What a live site does to the world, and asks it.
struct LiveEffects: Sendable {
  let now: @Sendable () -> Timestamp
  /// Told of each edition whose frame or forms may be new, before anybody sees it.
  let publish: @Sendable (Edition) async -> Void
  /// What is to be said of an edition beside its own findings. It takes its time.
  let check: @Sendable (Edition) async -> [Finding]
  /// How long after a change what hangs on it is put right too.
  var quiet = Duration.milliseconds(300)
}
