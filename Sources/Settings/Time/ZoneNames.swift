import Foundation
import Vocabulary

extension Zone {
  /// The zone that a wrong name was probably meant to be: `Europe/Amsterdm`, or only `Amsterdam`.
  public static func nearest(to name: String) -> String? {
    let known = TimeZone.knownTimeZoneIdentifiers
    let place = name.lowercased().replacing(" ", with: "_")
    return known.first { $0.lowercased().hasSuffix("/" + place) }
      ?? NearestName.to(name, among: known)
  }
}
