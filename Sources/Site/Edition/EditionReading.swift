public import Content
public import Settings
public import Vocabulary

/// Reads an owner's folder into editions: the first one, and the next ones as files change.
public struct EditionReading: Sendable {
  private let folderName: String
  private let files: FileTree
  private let options: BuildOptions
  private let fragments: @Sendable (SiteSettings) -> SiteFragments

  /// The parameters are those of `SiteBuild`.
  public init(
    folderName: String, files: FileTree, options: BuildOptions,
    fragments: @escaping @Sendable (SiteSettings) -> SiteFragments = { _ in SiteFragments() }
  ) {
    (self.folderName, self.files, self.options) = (folderName, files, options)
    self.fragments = fragments
  }

  public func edition(at now: Timestamp) async -> Edition {
    Edition(await reading(now).site(), files: files, options: options, at: now)
  }

  /// The edition after some files have changed, whose paths below the owner's folder are given; an
  /// empty path stands for all.
  ///
  /// - Parameter isQuick: where only the texts of pages have changed, lists may still show their
  ///   old reading times and related pages. Another call with the same paths sets that right.
  public func edition(
    after old: Edition, changed paths: Set<String>, isQuick: Bool, at now: Timestamp
  ) async -> Edition {
    switch await reading(now).site(after: old.site, changed: paths, isQuick: isQuick) {
    case .texts(let site): Edition(site, in: old, isQuick: true, hasNewFrame: false, at: now)
    case .templates(let site):
      Edition(site, in: old, isQuick: old.isQuick, hasNewFrame: true, at: now)
    case .whole(let site): Edition(site, files: files, options: options, at: now)
    }
  }

  /// What a check has to say of an edition, all of whose pages are made for it: for quiet moments.
  public func check(of edition: Edition, at now: Timestamp) async -> SiteCheckReport {
    await SiteCheck(
      folderName: folderName, files: files, options: options, at: now, fragments: fragments
    ).report(on: edition.site)
  }

  private func reading(_ now: Timestamp) -> SiteReading {
    SiteReading(
      folderName: folderName, files: files, options: options, now: now, fragments: fragments)
  }
}
