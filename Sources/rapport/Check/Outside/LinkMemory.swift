import Foundation
import Site
import Store
import Vocabulary

/// When each link to another site was good last: `data/check/links.json`. Of bad ones nothing is kept.
struct LinkMemory: Sendable {
  private struct Kept: Codable {
    var version = 1
    /// Seconds since 1970, by address.
    var good: [String: Int] = [:]
  }

  private let path: String
  private let now: Int
  private let oldest: Int
  private var good: [String: Int]

  /// A file that is damaged, or of another version, is as none: everything is asked again.
  init(at path: String, days: Int, now: Timestamp) {
    (self.path, self.now, oldest) = (path, now.seconds, now.seconds - days * 86_400)
    let kept = (try? Data(contentsOf: URL(filePath: path))).flatMap {
      try? JSONDecoder().decode(Kept.self, from: $0)
    }
    good = kept?.version == 1 ? kept?.good ?? [:] : [:]
  }

  /// Whether it was good not long ago. A time that is still to come says nothing.
  func isGood(_ address: String) -> Bool {
    guard let time = good[address] else { return false }
    return time > oldest && time <= now
  }

  /// Takes in what was learned, and forgets what no page links to any more.
  mutating func note(_ verdicts: [String: OutsideVerdict], among addresses: Set<String>) {
    let before = good
    good = [:]
    for (address, verdict) in verdicts where addresses.contains(address) && verdict == .good {
      good[address] = isGood(address, in: before) ? before[address] : now
    }
  }

  private func isGood(_ address: String, in times: [String: Int]) -> Bool {
    times[address].map { $0 > oldest && $0 <= now } ?? false
  }

  /// Throws a `FileFailure`.
  func write() throws {
    let folder = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex))
    let data = String(folder.prefix(upTo: folder.lastIndex(of: "/") ?? folder.endIndex))
    for place in [data, folder] { try PrivateFile.makeFolder(place) }
    try PrivateFile.write(Array(JSONText.of(Kept(good: good)).utf8), to: path)
  }
}
