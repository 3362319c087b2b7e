import Content
import Synchronization
import Vocabulary

@testable import Site

/// An owner's folder in memory whose files can be changed.
final class EditedFolder: Sendable {
  private let state: Mutex<[String: String]>

  init(_ files: [String: String]) { state = Mutex(files) }

  subscript(path: String) -> String? {
    get { state.withLock { $0[path] } }
    set { state.withLock { $0[path] = newValue } }
  }

  var contents: [String: String] { state.withLock { $0 } }
  var paths: [String] { contents.keys.sorted() }

  private var tree: FileTree { .holding(contents.mapValues { Array($0.utf8) }) }

  var files: FileTree {
    FileTree(
      list: { self.tree.list($0) },
      read: { path throws(Finding) in try self.tree.read(path) })
  }

  var reading: EditionReading {
    var options = BuildOptions()
    options.cores = 2
    options.showing = Showing(drafts: true, future: true)
    return EditionReading(folderName: "bakers-corner", files: files, options: options)
  }
}

extension Edition {
  /// Every file of the site, as it would be served.
  var all: [String: String] {
    Dictionary(
      uniqueKeysWithValues: paths.map { path in
        (path, file(at: path).map { String(decoding: $0.bytes, as: UTF8.self) } ?? "nothing")
      })
  }
}
