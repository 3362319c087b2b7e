import Content
import Settings

/// Where a build would lay the smaller form of a text file, and the owner has a file already.
struct SmallerForms: Sendable {
  /// The owner's files that are called like a smaller form: of most sites none.
  private let owned: Set<String>
  private let endings: [String]

  init(_ publication: Publication) {
    let endings = publication.settings.publishing.compress.map { ".\($0.rawValue)" }
    self.endings = endings
    owned = Set(
      publication.tree.attachments.lazy.map(\.path.file).filter { file in
        endings.contains { file.hasSuffix($0) }
      })
  }

  /// Those beside the files of these claims. Of a page nobody knows yet how long it will be: it is
  /// taken for long enough. `size` is asked for the bytes of a file that the owner gave as it is.
  func claims(
    beside claims: [OutputPlaces.Claim], size: () -> Int?
  ) -> [OutputPlaces.Claim] {
    guard !owned.isEmpty else { return [] }
    let files = claims.map(\.file).filter { MediaType.of(path: $0).isText }
    let names = files.flatMap { file in endings.map { file + $0 } }.filter(owned.contains)
    guard !names.isEmpty, (size() ?? .max) >= Gzip.leastBytes else { return [] }
    return names.map { .init(file: $0, source: nil) }
  }
}
