/// Whether the domain that signs, and the one that bounces go to, are those of the sender (mail-D5):
/// else DMARC takes neither for a proof.
enum AlignmentLint {
  static func check(_ message: LintPart, bounceDomain: String?, _ report: inout LintReport) {
    guard let address = message["From"].flatMap({ AddressLint.addresses(in: $0).first }) else {
      return
    }
    let sender = address.drop { $0 != "@" }.dropFirst().lowercased()
    let signers = message.all("DKIM-Signature").compactMap { SignatureTags($0.value)?.domain }
    checkSigners(signers, sender: sender, &report)
    guard let bounceDomain else { return }
    switch DomainAlignment(bounceDomain, sender) {
    case .aligned: return
    case .siblings(let parent):
      report.warn("D5", doubt("Bounces go to \(bounceDomain)", sender: sender, parent))
    case .foreign:
      report.warn(
        "D5",
        "Bounces go to \(bounceDomain), but the message is from \(sender): SPF is no proof of it.")
    }
  }

  /// One that is aligned is enough.
  private static func checkSigners(
    _ signers: [String], sender: String, _ report: inout LintReport
  ) {
    let alignments = signers.map { DomainAlignment($0, sender) }
    guard let first = signers.first, !alignments.contains(.aligned) else { return }
    for case .siblings(let parent) in alignments {
      return report.warn("D5", doubt("It is signed by \(first)", sender: sender, parent))
    }
    report.fail("D5", "The message is signed by \(first), but it is from \(sender).")
  }

  private static func doubt(_ fact: String, sender: String, _ parent: String) -> String {
    "\(fact) and is from \(sender), which is right only if \(parent) is yours."
  }
}
