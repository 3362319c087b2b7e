import Foundation

/// Real pages that lie beside the repository, where they are.
enum Corpus {
  static let folder = URL(filePath: #filePath).appending(
    path: "../../../../shared/corpus/digitalgov"
  )
  .standardized

  /// The path and the bytes of every page; nothing, and a word about it, where there are none.
  static func pages() -> [(path: String, bytes: [UInt8])] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let pages = (files?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "md" }
      .sorted { $0.path < $1.path }
      .compactMap { url in (try? Data(contentsOf: url)).map { (url.path, [UInt8]($0)) } }
    if pages.isEmpty { print("skipped: there is no corpus in ../shared/corpus/digitalgov") }
    return pages
  }
}

/// Chance that comes out the same on every run (SplitMix64).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
