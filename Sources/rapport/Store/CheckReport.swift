import Foundation

/// What was found in `data/`. Keys are only ever added.
struct CheckReport: Encodable, Equatable {
  struct Table: Encodable, Equatable {
    let name: String
    let rows: Int
  }

  struct Files: Encodable, Equatable {
    let name: String
    let count, bytes: Int
  }

  let store: String
  var tables: [Table] = []
  var files: [Files] = []
  var troubles: [String] = []

  init(store: String) { self.store = store }

  var text: String {
    let width = (tables.map(\.name) + files.map(\.name)).map(\.count).max() ?? 0
    let rows = tables.map { "\(padded($0.name, width))  \(counted($0.rows, "row"))" }
    let sizes = files.map {
      "\(padded($0.name, width))  \(counted($0.count, "file")), \($0.bytes / 1024) KB"
    }
    let verdict =
      troubles.isEmpty
      ? "The store \(store) is sound."
      : "The store \(store) has \(counted(troubles.count, "trouble"))."
    return (rows + sizes + [verdict]).joined(separator: "\n")
  }

  private func padded(_ name: String, _ width: Int) -> String {
    name + String(repeating: " ", count: width - name.count)
  }

  private func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension CheckReport.Files {
  /// The files that are at these paths, or below those that are folders.
  init(_ name: String, below paths: [String]) {
    let files = FileManager.default
    let sizes = paths.flatMap { path -> [Int] in
      let below = files.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
      return ([path] + below.map { "\(path)/\($0)" }).compactMap { path in
        guard let attributes = try? files.attributesOfItem(atPath: path),
          attributes[.type] as? FileAttributeType == .typeRegular
        else { return nil }
        return attributes[.size] as? Int
      }
    }
    self.init(name: name, count: sizes.count, bytes: sizes.reduce(0, +))
  }
}
