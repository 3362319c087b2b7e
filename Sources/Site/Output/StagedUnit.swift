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
  /// Whether a page is in it, so that it comes after the files that pages need.
  var hasPages: Bool
}
