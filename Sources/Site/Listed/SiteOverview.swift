public import Content
public import Settings
public import Vocabulary

/// What a site has and what it holds back, without a word of its pages read.
public struct SiteOverview: Sendable {
  /// Pages that are not to be seen, by their files.
  public let hidden: [HiddenPage]
  /// All addresses, in the order of their bytes.
  public let addresses: [SiteAddress]
  public let zone: Zone
  /// What is wrong with settings and front matter: a page with a mistake in it may stand elsewhere.
  public let findings: [Finding]

  /// - Parameters:
  ///   - folderName: of the owner's folder, as for a build.
  ///   - fragments: asked once for what other rooms have among the pages.
  public init(
    _ files: FileTree, folderName: String, cores: Int, at now: Timestamp,
    fragments: (SiteSettings) -> SiteFragments = { _ in SiteFragments() }
  ) async {
    let owner = OwnerSettings(files, folderName: folderName)
    var reading = ContentReading(files, owner.settings, cores: cores)
    reading.fragments = fragments(owner.settings)
    let content = await reading.run()
    let tree = ContentTree(
      content.pages, files: content.files, settings: owner.settings, showing: Showing(), at: now)
    hidden = tree.hidden
    addresses = SiteAddress.all(of: tree)
    zone = owner.settings.zone
    findings = Set(owner.findings + content.findings + tree.findings).sorted()
  }
}
