public import Vocabulary

/// Why the site could not be brought to where visitors see it.
public enum PublishFailure: Failure, Equatable {
  /// There is no whole site in the output folder.
  case notBuilt(String)
  /// site.yaml does not say where to.
  case noTarget
  /// A file of the built site cannot be read.
  case unreadable(String, SystemError)
  /// The folder to publish to is one that the site is made from, or in.
  case ownFolder(String)
  /// A folder of this machine could not be written.
  case folder(String, SystemError, isHalfDone: Bool)
  /// Something stands there in the way, or somebody else is at it.
  case kept(String, OutputFailure)
  /// Another machine could not be written, or not be reached.
  case remote(String, RsyncTrouble, isHalfDone: Bool)
  /// A program is not installed here.
  case noProgram(String)
  /// The owner's command ended with this status.
  case command(Int32)

  init(_ error: OutputFailure, at target: String) {
    switch error {
    case .closed(_, let error), .unwritten(_, let error):
      self = .folder(target, error, isHalfDone: false)
    case .halfDone(_, let error): self = .folder(target, error, isHalfDone: true)
    default: self = .kept(target, error)
    }
  }

  public var description: String {
    switch self {
    case .notBuilt(let folder): "\(folder) holds no site that was built"
    case .noTarget: "site/site.yaml does not say where to bring the site"
    case .unreadable(let path, _): "cannot read \(path)"
    case .ownFolder(let target): "the site cannot be published to \(target): it is made from there"
    case .folder(let target, _, _), .kept(let target, _), .remote(let target, _, _):
      "the site could not be brought to \(target)"
    case .noProgram(let name): "\(name) is not installed here"
    case .command(let status): "the command of “publish” ended with status \(status)"
    }
  }

  public var cause: (any Error)? {
    switch self {
    case .unreadable(_, let error), .folder(_, let error, _): error
    case .kept(_, let error): error
    case .remote(_, let trouble, _): trouble
    case .notBuilt, .noTarget, .ownFolder, .noProgram, .command: nil
    }
  }

  public var advice: String? {
    switch self {
    case .notBuilt: "Build it first: rapport build"
    case .noTarget: "Write below “publish:” a line like “to: shop@www.example.org:/srv/www/shop”."
    case .unreadable: "Publish as the user who builds the site."
    case .ownFolder: "Name a folder outside of the site's own in “to”."
    case .folder(_, let error, let isHalfDone):
      (error.publishingAdvice.map { $0 + " " } ?? "") + Self.state(isHalfDone)
    case .kept(_, .busy): "Wait for it."
    case .kept: "Move it out of the folder. " + Self.state(false)
    case .remote(_, let trouble, let isHalfDone): "\(trouble.advice) \(Self.state(isHalfDone))"
    case .noProgram(let name): "Install it: sudo apt install \(Self.package(of: name))"
    case .command: "What it said stands above."
    }
  }

  private static func state(_ isHalfDone: Bool) -> String {
    isHalfDone
      ? "The site there works; publish again, and the rest follows."
      : "The site there is as it was."
  }

  private static func package(of program: String) -> String {
    program == "ssh" ? "openssh-client" : program
  }
}
