import Site
import Vocabulary

/// What publishing changed, or would, for people and for programs. Keys are only ever added.
struct PublishReport: Encodable {
  var target: String?
  var command: String?
  let dryRun: Bool
  var new: [String]?
  var changed: [String]?
  var gone: [String]?

  init(target: String, _ changes: PublishChanges, isDry: Bool) {
    (self.target, dryRun) = (target, isDry)
    (new, changed, gone) = (changes.new, changes.changed, changes.gone)
  }

  init(command: String, isDry: Bool) { (self.command, dryRun) = (command, isDry) }

  /// In a dry run a line for each file; the counts last.
  var text: String {
    guard let target, let new, let changed, let gone else {
      return dryRun
        ? "What your command changes is not known before. It would run: \(command ?? "")"
        : "Your command has brought the site."
    }
    let counts = "\(new.count) new, \(changed.count) changed, \(gone.count) gone"
    guard dryRun else {
      return new.isEmpty && changed.isEmpty && gone.isEmpty
        ? "Nothing has changed since it was published to \(target)."
        : "Published to \(target): \(counts)."
    }
    let lines =
      [("+", new), ("~", changed), ("-", gone)].flatMap { sign, paths in
        paths.map { "\(sign) \($0)" }
      }
    return (lines + ["At \(target) there would be: \(counts)."]).joined(separator: "\n")
  }
}
