/// What rsync says of each file that it would bring or remove: `<f+++++++++ news/index.html`.
struct RsyncReport {
  private var states: [String: PublishedState] = [:]
  private var removed: Set<String> = []

  /// Lines of `%i %n`; those of rsync's own, as of a folder that it makes, are passed over.
  init(_ output: String) {
    for line in output.split(whereSeparator: { $0 == "\n" }) {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let (signs, name) = (parts[0], String(parts[1].drop { $0 == " " }))
      if signs == "*deleting" {
        removed.insert(name)
      } else if signs.utf8.count == 11, signs.hasPrefix("<f") {
        states[name] = signs.hasPrefix("<f+") ? .missing : .other
      }
    }
  }

  func changes(of site: FileList, gone: [OutputPath]) -> PublishChanges {
    PublishChanges(
      site.paths.map { ($0, states[$0.text] ?? .same) },
      gone: gone.filter { removed.contains($0.text) })
  }
}
