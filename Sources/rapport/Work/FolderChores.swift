import Endpoint
import Forms
import Store

extension Chore {
  /// Removes what requests that died left lying for a day: halves of files, and files that no
  /// submission knows.
  ///
  /// As long as a store that a restored one took the place of is kept, its files are too: it may
  /// be put back.
  static func removeLeftovers(in store: any Database, _ folder: DataFolder) -> Chore {
    Chore(name: "leftovers", pause: hour) { now in
      let old = { (file: DataFiles.File) in file.modifiedAt < now - day }
      let parts = try DataFiles.all(in: folder.mail).filter {
        old($0) && $0.name.hasPrefix(PrivateFile.partPrefix)
      }
      for file in parts { try DataFiles.remove(file.name, in: folder.mail) }
      let copies = try DataFiles.all(in: folder.backups).filter {
        old($0) && $0.name.hasSuffix(".part")
      }
      for file in copies { try DataFiles.remove(file.name, in: folder.backups) }

      let isOpen = try DataFiles.all(in: folder.backups).contains { $0.name.hasPrefix("replaced-") }
      let uploads = try DataFiles.all(in: folder.uploads).filter(old).map(\.name)
      let halves = uploads.filter { $0.hasPrefix("incoming-") }
      let whole = isOpen ? [] : uploads.filter(UploadFolder.isStoredName)
      let lost = try await store.read { session in
        try whole.filter { try !session.isKept(storedName: $0) }
      }
      for name in halves + lost { try DataFiles.remove(name, in: folder.uploads) }
      let count = parts.count + copies.count + halves.count + lost.count
      return Done(text: count > 0 ? "\(counted(count, "file")) removed" : nil)
    }
  }

  /// Removes backups older than 30 days, but never the last.
  static func removeOldBackups(in folder: DataFolder) -> Chore {
    Chore(name: "backups", pause: hour) { now in
      let all = try DataFiles.all(in: folder.backups).filter { $0.name.hasSuffix(".sqlite") }
      let old = all.sorted { $0.modifiedAt < $1.modifiedAt }.dropLast()
        .filter { $0.modifiedAt < now - 30 * day }
      for file in old {
        // What stood beside a store that could not be read was kept with it.
        for ending in ["", "-wal", "-shm"] {
          try DataFiles.remove(file.name + ending, in: folder.backups)
        }
      }
      return Done(text: old.isEmpty ? nil : "\(old.count) removed")
    }
  }
}
