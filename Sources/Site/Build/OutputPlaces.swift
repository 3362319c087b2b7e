import Vocabulary

/// Finds what would be written to one place, or to a place that cannot be, before it is written.
struct OutputPlaces {
  /// A file of the site, and the owner's file that it comes from, if any.
  struct Claim {
    let file: String
    let source: String?
    var line = 1
  }

  private(set) var findings: [Finding] = []

  init(_ claims: [Claim]) {
    var owners: [String: Int] = [:]
    var folders: [String: Int] = [:]
    for (number, claim) in claims.enumerated() {
      if let fault = OutputPathFault(in: claim.file) {
        report("this cannot be written to “\(claim.file)”: \(fault)", claim, fault.advice)
        continue
      }
      if let other = owners.updateValue(number, forKey: claim.file) {
        collide(claim, claims[other])
        continue
      }
      var folder = claim.file[...]
      while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
        folder = folder[..<slash]
        guard folders.updateValue(number, forKey: String(folder)) == nil else { break }
      }
    }
    for (file, number) in owners.sorted(by: { $0.value < $1.value }) {
      guard let other = folders[file] else { continue }
      report(
        "this would be written to \(file), which is a folder for \(claims[other].file)",
        claims[number], "Give one of the two another name or address.")
    }
  }

  /// The later of two is told of, but for what Rapport makes by itself.
  private mutating func collide(_ claim: Claim, _ other: Claim) {
    let (mine, its) = claim.source == nil ? (other, claim) : (claim, other)
    report(
      "this would be written to \(claim.file), as is \(its.source ?? "a file that Rapport makes")",
      mine,
      claim.file == "robots.txt"
        ? "Say it under “robots” in site/site.yaml."
        : "Give one of the two another name or address.")
  }

  private mutating func report(_ message: String, _ claim: Claim, _ advice: String) {
    findings.append(
      Finding(
        .error, in: claim.source ?? "site/site.yaml", line: claim.line, message, advice: advice))
  }
}
