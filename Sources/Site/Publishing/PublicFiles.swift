import Glibc
import Vocabulary

/// The files in the output folder: those of the build, and what the owner laid there besides.
struct PublicFiles {
  let list: FileList
  /// Links and the like, which are not published: a link that is right here leads nowhere there.
  let passedOver: [String]

  init(in folder: OpenFolder) throws(SystemError) {
    var (paths, others) = ([OutputPath](), [String]())
    try Self.walk("", in: folder, &paths, &others)
    (list, passedOver) = (FileList(sorted: paths.sorted()), others.sorted())
  }

  private static func walk(
    _ path: String, in folder: OpenFolder, _ paths: inout [OutputPath], _ others: inout [String]
  ) throws(SystemError) {
    for name in try folder.names(in: path.isEmpty ? "." : path) {
      let inner = path.isEmpty ? name : "\(path)/\(name)"
      // The build's own notes.
      guard inner != ".rapport" else { continue }
      switch try folder.look(at: inner)?.kind {
      case .folder: try walk(inner, in: folder, &paths, &others)
      case .file:
        do throws(OutputFailure) { paths.append(try OutputPath(inner)) } catch {
          others.append(inner)
        }
      case .link, .other: others.append(inner)
      case nil: break
      }
    }
  }
}
