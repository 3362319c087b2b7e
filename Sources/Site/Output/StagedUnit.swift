/// What one rename will put in place: a new file, or a folder that the site did not have.
struct StagedUnit: Sendable, Equatable {
  enum Kind { case file, folder }

  /// Its short name in the staging folder.
  let name: String
  let target: OutputPath
  let kind: Kind
  /// What stands at the target and is not replaced by a rename: a folder where a file shall be,
  /// or the other way round.
  let isObstructed: Bool
  /// Whether it takes the place of a file: of two pages the new one comes first, so that no page
  /// links to one that is not there yet.
  var isReplacing = false
  /// Whether a page is in it, so that it comes after the files that pages need.
  var hasPages: Bool
}
