import Settings

/// What rsync is told.
///
/// Files are given by name in a list, so that rsync looks at nothing else at either end: what others
/// put there is never touched.
struct RsyncWords {
  let remote: PublishSettings.Remote
  /// The owner's home folder, for `~/` before an identity.
  let home: String

  /// The remote folder, or what lies in it.
  func place(_ path: String = "") -> String {
    // The path does not go through a shell there, so that nobody would read the “~”.
    let folder = remote.path.hasPrefix("~/") ? String(remote.path.dropFirst(2)) : remote.path
    let slash = folder.hasSuffix("/") || folder.isEmpty ? "" : "/"
    return "\(remote.host):\(folder)\(slash)\(path)"
  }

  /// How a person comes there.
  var login: String {
    (["ssh"] + (remote.port.map { ["-p", "\($0)"] } ?? []) + [remote.host]).joined(separator: " ")
  }

  func fetch(_ path: String, to folder: String) -> [String] {
    common + ["--", place(path), folder]
  }

  /// Says of every file of a list whether it is other there, and would be removed if it is not here.
  func compare(_ list: String, in folder: String) -> [String] {
    common + [
      "--dry-run", "--checksum", "--delete-missing-args", "--out-format=%i %n",
      "--files-from=\(list)", "--", folder, place(),
    ]
  }

  /// All of a list. Each comes into a folder of ours first, and is renamed when it is whole: where a
  /// run is killed nothing is left among what visitors see.
  func bring(_ list: String, from folder: String) -> [String] {
    common + [
      "--ignore-times", "--temp-dir=\(Self.staging)", "--files-from=\(list)", "--", folder, place(),
    ]
  }

  /// Makes that folder, and removes what a run that was killed left in it. `empty` has nothing in it.
  func clear(_ empty: String) -> [String] {
    common + [
      "--recursive", "--delete", "--perms", "--chmod=D700", "--", empty, place(Self.staging + "/"),
    ]
  }

  private static let staging = ".rapport/staging"

  /// A note that is for no visitor.
  func bringNote(_ list: String, from folder: String) -> [String] {
    common + [
      "--ignore-times", "--perms", "--chmod=F600", "--files-from=\(list)", "--", folder, place(),
    ]
  }

  /// What is in a list and not here.
  func remove(_ list: String, missingIn folder: String) -> [String] {
    common + ["--delete-missing-args", "--files-from=\(list)", "--", folder, place()]
  }

  private var common: [String] {
    [
      "--protect-args", "--8-bit-output", "--from0", "--no-implied-dirs", "--timeout=60",
      "--rsh=\(shell)",
    ]
  }

  /// Nobody is asked anything: what needs an answer fails, and is told.
  private var shell: String {
    var words = [
      "ssh", "-o", "BatchMode=yes", "-o", "ConnectTimeout=20", "-o", "ServerAliveInterval=15",
      "-o", "ServerAliveCountMax=3",
    ]
    if let port = remote.port { words += ["-p", "\(port)"] }
    if let identity = remote.identity {
      let file = identity.hasPrefix("~/") ? home + identity.dropFirst(1) : identity
      // rsync takes the words apart at spaces; a quote in quotes is doubled.
      words += ["-o", "IdentitiesOnly=yes", "-i", "'\(file.replacing("'", with: "''"))'"]
    }
    return words.joined(separator: " ")
  }
}
