import Vocabulary

extension Zone {
  /// The zone that a wrong name was probably meant to be: `Europe/Amsterdm`, or only `Amsterdam`.
  public static func nearest(to name: String) -> String? {
    let known = ZoneDatabase(folder: ZoneDatabase.usual).names
    let place = name.lowercased().replacing(" ", with: "_")
    return known.first { $0.lowercased().hasSuffix("/" + place) }
      ?? NearestName.to(name, among: known + ["UTC"])
  }

  /// What is said of a name that is none, and where it cannot be known whether it is one.
  static func mistake(
    _ name: String, database: String = ZoneDatabase.usual
  ) -> (message: String, advice: String?) {
    guard ZoneDatabase(folder: database).isThere else {
      return (
        "“\(name)” cannot be looked up, as this machine has no time zone database in \(database)",
        "Install it; on Debian and Ubuntu: apt-get install tzdata."
      )
    }
    return ("“\(name)” is not a time zone", nearest(to: name).map { "Did you mean “\($0)”?" })
  }
}
