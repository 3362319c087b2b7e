/// Why rsync could not do its work on another machine, read from what rsync and ssh said.
///
/// The words are those of OpenSSH and of rsync (`log.c`, `errcode.h`), asked for in English.
public enum RsyncTrouble: Error, Hashable, Sendable {
  case wrongKey, unknownHost(by: String), changedHost, noSuchHost
  case unreachable(String)
  case noIdentity(String)
  case noRsyncThere
  case diskFull, quotaFull, notWritable, readOnly, noFolder
  case lost
  case other(status: Int32, String)

  /// `login` is how one reaches the host by hand: `ssh -p 2222 shop@www.example.org`.
  init(_ end: RsyncEnd, login: String) {
    // What the other side met may come with either.
    let said = end.errors + end.output
    func says(_ words: String...) -> Bool { words.contains { said.contains($0) } }
    if says("No space left on device") {
      self = .diskFull
    } else if says("Disk quota exceeded") {
      self = .quotaFull
    } else if says("Read-only file system") {
      self = .readOnly
    } else if says("REMOTE HOST IDENTIFICATION HAS CHANGED") {
      self = .changedHost
    } else if says("Host key verification failed", "host key is known for") {
      self = .unknownHost(by: login)
    } else if says("Could not resolve hostname") {
      self = .noSuchHost
    } else if let reason = Self.reasons.first(where: said.contains) {
      self = .unreachable(reason.lowercased())
    } else if let file = Self.missingIdentity(in: said) {
      self = .noIdentity(file)
    } else if says("Permission denied (13)", "Operation not permitted (1)") {
      self = .notWritable
    } else if says("Permission denied", "Too many authentication failures") {
      self = .wrongKey
    } else if end.status == 127 || says("rsync: command not found", "rsync: not found") {
      self = .noRsyncThere
    } else if says("No such file or directory (2)") {
      self = .noFolder
    } else if [12, 30, 35, 255].contains(end.status) || said.contains("Broken pipe") {
      self = .lost
    } else {
      let line = said.split(separator: "\n").first.map(String.init)
      self = .other(status: end.status, line ?? "it said nothing")
    }
  }

  private static let reasons = [
    "Connection refused", "Connection timed out", "No route to host", "Network is unreachable",
  ]

  /// `Identity file /x not accessible: No such file or directory.`
  private static func missingIdentity(in said: String) -> String? {
    guard let start = said.firstRange(of: "Identity file "),
      let end = said[start.upperBound...].firstRange(of: " not accessible")
    else { return nil }
    return String(said[start.upperBound..<end.lowerBound])
  }
}

extension RsyncTrouble: CustomStringConvertible {
  public var description: String {
    switch self {
    case .wrongKey: "the host takes none of the keys that ssh offers"
    case .unknownHost: "this computer has not seen the key of the host before"
    case .changedHost:
      "the host shows another key than before: it was set up anew, or somebody stands between"
    case .noSuchHost: "there is no host of that name"
    case .unreachable(let reason): "the host cannot be reached: \(reason)"
    case .noIdentity(let file): "there is no key in \(file)"
    case .noRsyncThere: "rsync is not installed there"
    case .diskFull: "the disk there is full"
    case .quotaFull: "the disk quota there is used up"
    case .notWritable: "this user may not write there"
    case .readOnly: "the disk there is mounted read-only"
    case .noFolder: "there is no such folder there"
    case .lost: "the connection was lost"
    case .other(let status, let line): "rsync ended with status \(status): \(line)"
    }
  }

  var advice: String {
    switch self {
    case .wrongKey:
      "Add your public key there (ssh-copy-id does), or name the right one in “identity”."
    case .unknownHost(let login):
      "Connect once by hand, and compare what it shows with what the host's owner says: \(login)"
    case .changedHost:
      "Ask the host's owner for its new fingerprint before you take it (ssh-keygen -R forgets the"
        + " old one)."
    case .noSuchHost: "Look at “to” below “publish” in site/site.yaml."
    case .unreachable: "Is the host on, and “port” right?"
    case .noIdentity: "Look at “identity” below “publish” in site/site.yaml."
    case .noRsyncThere: "Install rsync on the host, or bring the site by a “command” of your own."
    case .diskFull: "Make room on the host, then publish again."
    case .quotaFull: "Make room, or ask for a larger quota, then publish again."
    case .notWritable: "Give the user of “to” the right to write there."
    case .readOnly: "Mount the disk there for writing."
    case .noFolder: "Make it there, or look at “to” below “publish” in site/site.yaml."
    case .lost: "Is the network in order?"
    case .other: "Look what rsync means by that: man rsync."
    }
  }
}
