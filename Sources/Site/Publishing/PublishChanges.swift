/// What publishing changes at its target, or would: paths in the order of their bytes.
public struct PublishChanges: Hashable, Sendable {
  public let new: [String]
  public let changed: [String]
  /// What publishing put there before, and the site no longer has.
  public let gone: [String]

  public init(new: [String], changed: [String], gone: [String]) {
    (self.new, self.changed, self.gone) = (new, changed, gone)
  }

  public var isEmpty: Bool { new.isEmpty && changed.isEmpty && gone.isEmpty }

  /// All that is brought, in its order: what pages show, pages that nobody links to yet, and those
  /// that link to them.
  var brought: [[OutputPath]] {
    let (new, changed) = (Self.paths(new), Self.paths(changed))
    let assets = (new + changed).filter { !$0.isPage }.sorted()
    return [assets, new.filter(\.isPage), changed.filter(\.isPage)].filter { !$0.isEmpty }
  }

  private static func paths(_ texts: [String]) -> [OutputPath] {
    texts.compactMap { try? OutputPath($0) }
  }
}

extension PublishChanges {
  /// From what a file of the site is at the target, in the order of the site, and what is gone.
  init(_ found: [(path: OutputPath, there: PublishedState)], gone: [OutputPath]) {
    self.init(
      new: found.filter { $0.there == .missing }.map(\.path.text),
      changed: found.filter { $0.there == .other }.map(\.path.text), gone: gone.map(\.text))
  }
}

/// What stands at the target in a file's place.
enum PublishedState { case missing, other, same }
