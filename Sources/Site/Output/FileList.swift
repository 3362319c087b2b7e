/// The files that builds of ours put into the output folder, sorted, a line each.
///
/// It is all that a build may remove. Lines that no build writes, such as `../x`, are passed over.
struct FileList: Equatable {
  let paths: [OutputPath]

  init(sorted paths: [OutputPath]) { self.paths = paths }

  init(_ bytes: [UInt8]) {
    paths = bytes.split(separator: UInt8(ascii: "\n"))
      .compactMap { try? OutputPath(String(decoding: $0, as: UTF8.self)) }
      .sorted()
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(paths.count * 40)
    for path in paths {
      bytes += path.text.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// What is here and not there.
  func without(_ other: FileList) -> [OutputPath] {
    var gone: [OutputPath] = []
    var rest = other.paths[...]
    for path in paths {
      rest = rest.drop { $0 < path }
      if rest.first != path { gone.append(path) }
    }
    return gone
  }

  /// What is here or there.
  func joined(with other: FileList) -> FileList {
    FileList(sorted: (paths + other.without(self)).sorted())
  }

  /// All that begin with these bytes.
  func paths(below folder: OutputPath) -> [OutputPath] {
    paths.filter { $0.text.utf8.starts(with: "\(folder.text)/".utf8) }
  }
}
