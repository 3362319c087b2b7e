/// The record that says what receivers are to do with mail that is not proved (RFC 9989).
public enum PublishedDMARC {
  /// Where a receiver looks, the domain itself first and then those above it (RFC 9989 §4.10): eight
  /// places at most.
  public static func places(of domain: SigningDomain) -> [String] {
    let labels = domain.text.split(separator: ".")
    let starts =
      labels.count > 8 ? [0] + Array((labels.count - 7)..<labels.count) : Array(labels.indices)
    // A record of a whole top-level domain is none of the owner's.
    return starts.filter { $0 < labels.count - 1 }
      .map { "_dmarc." + labels[$0...].joined(separator: ".") }
  }

  /// The texts of one place.
  public static func state(published texts: [String]) -> RecordState {
    let records = texts.filter { $0.filter { !$0.isWhitespace }.hasPrefix("v=DMARC1") }
    guard let record = records.first else { return .missing }
    guard records.count == 1 else {
      return .different("There are \(records.count) DMARC records, and then none counts.")
    }
    guard let tags = TagList(record), tags["v"] == "DMARC1" else {
      return .different("It cannot be read.")
    }
    guard let policy = tags["p"]?.lowercased() else {
      return .different("It has no policy: p=none is a start.")
    }
    guard ["none", "quarantine", "reject"].contains(policy) else {
      return .different("Its policy is “\(policy)”, and there are none, quarantine and reject.")
    }
    return .right
  }
}
