import Glibc

/// The lists of names that rsync reads, and what it fetches: in the staging of the output folder,
/// which is ours as long as the site is held.
struct RsyncScratch {
  /// As rsync reads them: a slash at the end, so that what is in the folder is meant.
  let site: String, inbox: String, empty: String
  private let path: String
  private let staging: OpenFolder

  init(_ site: BuiltSite) throws {
    path = site.path + "/.rapport/staging"
    self.site = site.path + "/"
    inbox = path + "/inbox/"
    empty = path + "/empty/"
    staging = site.folder.staging
    try attempt { () throws(SystemError) in
      try staging.makeFolder("inbox", mode: 0o700)
      try staging.makeFolder("empty", mode: 0o700)
      try staging.makeFolder("note", mode: 0o700)
      try staging.makeFolder("note/.rapport", mode: 0o700)
    }
  }

  /// The path of a file that holds these names, with a NUL after each.
  func list(_ paths: [OutputPath]) throws -> String {
    try write("list", paths.flatMap { Array($0.text.utf8) + [0] })
    return path + "/list"
  }

  /// A folder that holds `.rapport/files` with this list, and a list that names it.
  func note(_ list: FileList) throws -> (folder: String, list: String) {
    try write("note/.rapport/files", list.bytes)
    try write("list", Array(".rapport/files".utf8) + [0])
    return (path + "/note/", path + "/list")
  }

  func fetched() throws -> FileList {
    try attempt { () throws(SystemError) in try FileList(staging.readAll("inbox/files")) }
  }

  private func write(_ name: String, _ bytes: [UInt8]) throws {
    try attempt { () throws(SystemError) in
      if try staging.look(at: name) != nil { try staging.removeFile(name) }
      try staging.create(name, bytes, mode: 0o600)
    }
  }

  private func attempt<Answer>(_ work: () throws(SystemError) -> Answer) throws -> Answer {
    do throws(SystemError) { return try work() } catch {
      throw OutputFailure.unwritten(".rapport/staging", error)
    }
  }
}
