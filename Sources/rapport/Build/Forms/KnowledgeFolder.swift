import Endpoint
import Foundation
import Glibc
import Store
import Vocabulary

/// Writes `data/endpoint`: the parts first, which never change, then `site.json`, by renaming.
///
/// An endpoint that is answering sees the old site or the new one. Forms are kept for ever, so that a
/// page that somebody has open is checked against what it showed; of the rest what neither this
/// `site.json` nor the one before it names is removed.
struct KnowledgeFolder {
  let folder: DataFolder

  private var site: String { "\(folder.endpoint)/site.json" }
  private var parts: String { "\(folder.endpoint)/parts" }

  /// Throws a `FileFailure`.
  func write(_ knowledge: WrittenKnowledge) throws {
    for path in [folder.path, folder.endpoint, parts] { try PrivateFile.makeFolder(path) }
    let before = try? Data(contentsOf: URL(filePath: site))
    for part in knowledge.parts where access("\(parts)/\(part.name)", F_OK) != 0 {
      try PrivateFile.write(part.bytes, to: "\(parts)/\(part.name)")
    }
    guard before.map(Array.init) != knowledge.site else { return }
    try PrivateFile.write(knowledge.site, to: site)
    sweep(named: [String(decoding: before ?? Data(), as: UTF8.self), knowledge.siteText])
  }

  /// A part that is left over does no harm, so one that cannot be removed stays.
  private func sweep(named texts: [String]) {
    let files = FileManager.default
    for name in (try? files.contentsOfDirectory(atPath: parts)) ?? []
    where !name.hasPrefix("form.") && !texts.contains(where: { $0.contains("\"\(name)\"") }) {
      try? files.removeItem(atPath: "\(parts)/\(name)")
    }
  }
}

extension WrittenKnowledge {
  fileprivate var siteText: String { String(decoding: site, as: UTF8.self) }
}
