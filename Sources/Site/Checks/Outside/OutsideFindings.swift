public import Vocabulary

/// What became of the links to other sites, at every place where they are written.
public struct OutsideFindings {
  public private(set) var findings: [Finding] = []
  /// How many addresses nobody can tell of.
  public private(set) var unclear = 0

  public init(_ links: [OutsideLink], _ verdicts: [String: OutsideVerdict]) {
    unclear = verdicts.values.count { if case .unclear = $0 { true } else { false } }
    findings = links.compactMap { link in
      verdicts[link.address].flatMap { Self.finding(link, $0) }
    }
  }

  private static func finding(_ link: OutsideLink, _ verdict: OutsideVerdict) -> Finding? {
    func finding(_ weight: Finding.Weight, _ message: String, _ advice: String) -> Finding {
      Finding(
        weight, in: link.file, line: link.line, column: link.column, message, advice: advice)
    }
    switch verdict {
    case .good, .unclear: return nil
    case .moved(let address):
      return finding(
        .warning, "\(link.address) has moved for good", "Write the new address: \(address)")
    case .gone(let status):
      return finding(
        .error, "\(link.address) is not there any more (\(status))",
        "Find its new address, or remove the link.")
    case .broken(let words):
      return finding(
        .warning, "\(link.address): it \(words)", "Look at it in a browser, and again later.")
    }
  }
}
