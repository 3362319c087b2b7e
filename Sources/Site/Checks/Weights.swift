import Content
import Settings
import Vocabulary

/// Pages and pictures that take too long to load on a telephone.
struct Weights {
  private(set) var findings: [Finding] = []
  private let checks: SiteChecks
  private var sizes: [SitePlaces.Place: Int] = [:]

  init(_ checks: SiteChecks, _ looks: [PageLook]) {
    self.checks = checks
    let settings = checks.site.owner.settings.checks
    var pictures: Set<SitePlaces.Place> = []
    for look in looks {
      pictures.formUnion(look.pictures)
      var (total, heaviest) = (look.size, (size: 0, place: SitePlaces.Place?.none))
      for place in look.loads {
        let size = size(of: place)
        total += size
        if size > heaviest.size { heaviest = (size, place) }
      }
      if total > settings.pageWeight {
        tell(look, total, heaviest.place.map { ($0, heaviest.size) })
      }
    }
    for picture in pictures {
      let size = size(of: picture)
      guard size > settings.pictureWeight, let path = path(of: picture) else { continue }
      findings.append(
        Finding(
          .warning, in: path, "this picture weighs \(Self.words(size))",
          advice: "Save it smaller: 1600 points wide are enough, as WebP or as JPEG of quality 80.")
      )
    }
  }

  private mutating func size(of place: SitePlaces.Place) -> Int {
    if let size = sizes[place] { return size }
    let size =
      switch place {
      case .page: 0
      case .asset(let number): checks.site.assets.files[number].bytes.count
      case .attachment(let number):
        // One that cannot be read a build tells of.
        (try? checks.files.read(checks.site.tree.attachments[number].source).count) ?? 0
      }
    sizes[place] = size
    return size
  }

  /// The file that its author put there.
  private func path(of place: SitePlaces.Place) -> String? {
    switch place {
    case .page: nil
    case .asset(let number):
      checks.site.assets.names.first {
        $0.value == "/" + checks.site.assets.files[number].path
      }.map { "site" + $0.key }
    case .attachment(let number): checks.site.tree.attachments[number].source
    }
  }

  private mutating func tell(
    _ look: PageLook, _ total: Int, _ heaviest: (place: SitePlaces.Place, size: Int)?
  ) {
    let page = checks.site.publication.article(look.page).page
    let most = heaviest.flatMap { heaviest in
      path(of: heaviest.place).map { "; the most, \(Self.words(heaviest.size)), is \($0)" }
    }
    findings.append(
      Finding(
        .warning, in: page.source ?? ThemeFiles.folder,
        "the page \(look.address) weighs \(Self.words(total)) with all that it loads\(most ?? "")",
        advice: "Make its pictures smaller, or move some to a page of their own."))
  }

  /// `812 KiB`, `1.4 MiB`.
  private static func words(_ size: Int) -> String {
    size < 1 << 20
      ? "\(size >> 10) KiB" : "\(Double(size * 10 / (1 << 20)) / 10) MiB"
  }
}
