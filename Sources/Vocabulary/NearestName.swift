/// Guesses which known name a misspelt one was meant to be.
public enum NearestName {
  /// The known name with the fewest edits to `name`, or nil if none is near.
  ///
  /// Near is at most a third of the letters, and always one: `titel` is near `title`, `tag` is
  /// not near `date`. Case does not count. Of equals the first in the alphabet is taken.
  public static func to(_ name: String, among known: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    let limit = max(1, wanted.count / 3)
    var best: (distance: Int, name: String)?
    for candidate in known {
      let letters = Array(candidate.lowercased().unicodeScalars)
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = edits(from: wanted, to: letters)
      guard distance <= limit else { continue }
      if best.map({ (distance, candidate) < ($0.distance, $0.name) }) ?? true {
        best = (distance, candidate)
      }
    }
    return best?.name
  }

  /// “Did you mean `title`?”, where a name is near.
  public static func question(_ name: String, among known: some Sequence<String>) -> String? {
    to(name, among: known).map { "Did you mean “\($0)”?" }
  }

  /// Optimal string alignment: insert, delete, replace, and swap of two neighbours cost one each.
  private static func edits(from one: [Unicode.Scalar], to other: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var above = Array(0...other.count)
    for i in one.indices {
      var row = [i + 1]
      for j in other.indices {
        let same = one[i] == other[j]
        var cost = min(above[j + 1] + 1, row[j] + 1, above[j] + (same ? 0 : 1))
        if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
          cost = min(cost, before[j - 1] + 1)
        }
        row.append(cost)
      }
      (before, above) = (above, row)
    }
    return above[other.count]
  }
}
