/// Which page stands where: no two may be written to one file.
struct PlaceBook {
  private var owners: [String: Int] = [:]

  /// Takes a place, or says whose it is.
  mutating func claim(_ path: SitePath, by page: Int) -> Int? {
    let file = path.file
    if let owner = owners[file] { return owner }
    owners[file] = page
    return nil
  }

  /// The page at a place; `/x.html` and `/x/` are two places.
  func page(at path: SitePath) -> Int? { owners[path.file] }
}
