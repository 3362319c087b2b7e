public import Vocabulary

/// The files of an owner's folder: all that a build may see of the disk.
///
/// Paths are relative to the folder, with `/` between. A struct of closures, so that a test
/// hands in a dictionary and the door hands in the disk.
public struct FileTree: Sendable {
  public struct Entry: Hashable, Sendable {
    public enum Kind: Hashable, Sendable { case file, folder }

    public let name: String
    public let kind: Kind

    public init(_ name: String, _ kind: Kind) { (self.name, self.kind) = (name, kind) }
  }

  /// What lies in a folder, by name in the order of their bytes; empty if there is none.
  /// What must not be read (a link out of the tree, a name that is not UTF-8) is a finding.
  public let list: @Sendable (String) -> (entries: [Entry], findings: [Finding])
  /// All bytes of a file. Throws a finding that names it.
  public let read: @Sendable (String) throws(Finding) -> [UInt8]

  public init(
    list: @escaping @Sendable (String) -> (entries: [Entry], findings: [Finding]),
    read: @escaping @Sendable (String) throws(Finding) -> [UInt8]
  ) {
    (self.list, self.read) = (list, read)
  }
}

extension FileTree {
  /// Every file below a folder, by path in a stable order: a folder's files, then its folders.
  ///
  /// Names that begin with a dot or end with `~` are left out, as editors and systems leave them.
  public func files(below folder: String) -> (paths: [String], findings: [Finding]) {
    var paths: [String] = []
    var (entries, findings) = list(folder)
    entries.removeAll { $0.name.hasPrefix(".") || $0.name.hasSuffix("~") }
    paths += entries.filter { $0.kind == .file }.map { folder + "/" + $0.name }
    for entry in entries where entry.kind == .folder {
      let below = files(below: folder + "/" + entry.name)
      paths += below.paths
      findings += below.findings
    }
    return (paths, findings)
  }
}
