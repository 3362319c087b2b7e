public import Vocabulary

/// Why the built site could not be written.
///
/// Paths are shown as the owner knows them: within the output folder. All but `halfDone` leave
/// the old site whole.
public enum OutputFailure: Failure, Equatable {
  /// Another build holds the lock.
  case busy(folder: String, BuildHolder?)
  /// The output folder itself could not be made, opened or locked.
  case closed(folder: String, SystemError)
  /// No file can have this path.
  case path(String, OutputPathFault)
  /// Two puts of one path.
  case twice(String)
  /// One put wants a file where another wants a folder.
  case fileAndFolder(String)
  /// Something stands there that no build of ours wrote.
  case obstacle(String, for: String, Obstacle)
  /// A file of the new site, or a note of the build, could not be written.
  case unwritten(String, SystemError)
  /// The commit stopped in the middle.
  case halfDone(String, SystemError)

  public enum Obstacle: String, Error, Sendable, CustomStringConvertible {
    case file = "it is a file that no build wrote"
    case folder = "it is a folder with files that no build wrote"
    case link = "it is a symbolic link, and the build writes through none"

    public var description: String { rawValue }
  }

  /// Whether the names of two files, or of one, are at fault.
  var isAboutPlaces: Bool {
    switch self {
    case .path, .twice, .fileAndFolder: true
    default: false
    }
  }

  public var description: String {
    switch self {
    case .busy(let folder, _): "another build is writing \(folder)"
    case .closed(let folder, _): "cannot use \(folder) as the output folder"
    case .path(let path, _): "cannot write a file as “\(path)”"
    case .twice(let path): "two pages or files want to be \(path)"
    case .fileAndFolder(let path): "\(path) cannot be a file and a folder at once"
    case .obstacle(let place, let path, _): "\(place) stands in the way of \(path)"
    case .unwritten(let path, _): "cannot write \(path)"
    case .halfDone(let path, _): "stopped half way into the new site, at \(path)"
    }
  }

  public var cause: (any Error)? {
    switch self {
    case .busy(_, let holder): holder
    case .path(_, let fault): fault
    case .obstacle(_, _, let obstacle): obstacle
    case .closed(_, let error), .unwritten(_, let error), .halfDone(_, let error): error
    case .twice, .fileAndFolder: nil
    }
  }

  public var advice: String? {
    switch self {
    case .busy(_, let holder?): "Wait for it, or stop it: kill \(holder.process)"
    case .busy: "Wait for it."
    case .path(_, let fault): fault.advice
    case .twice, .fileAndFolder: "Give one of them another “slug” or “url”."
    case .obstacle: "Move it out of the output folder, or give the page another “url”."
    case .closed(_, let error): error.advice
    case .unwritten(_, let error):
      (error.advice.map { $0 + " " } ?? "") + "The site is as it was before this build."
    case .halfDone(_, let error): error.advice ?? "Build again; that puts all right."
    }
  }
}
