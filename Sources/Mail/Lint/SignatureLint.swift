/// What a message's signatures say (mail-D1, mail-D2, mail-D3, mail-L2). Whether they are true, their
/// keys in DNS tell.
enum SignatureLint {
  static func check(_ message: LintPart, _ report: inout LintReport) {
    let fields = message.all("DKIM-Signature")
    guard !fields.isEmpty else { return checkUnsigned(message, &report) }
    let signatures = fields.compactMap { SignatureTags($0.value) }
    if signatures.count < fields.count {
      report.fail("D2", "A signature lacks one of the tags v a b bh d h s, or has one twice.")
    }
    for signature in signatures {
      checkForm(signature, &report)
      checkNames(signature, message, &report)
    }
    checkKeys(signatures, &report)
    if message["List-Unsubscribe-Post"] != nil,
      !signatures.contains(where: { $0.covers("List-Unsubscribe", "List-Unsubscribe-Post") })
    {
      report.fail(
        "L2", "No signature covers both “List-Unsubscribe” and “List-Unsubscribe-Post”.")
    }
  }

  private static func checkUnsigned(_ message: LintPart, _ report: inout LintReport) {
    guard message["List-Unsubscribe-Post"] != nil else {
      return report.warn("D1", "The message is not signed.")
    }
    report.warn(
      "L2",
      "The message is not signed here, which one click to unsubscribe needs. Whether the mail server"
        + " signs it, with both of its “List-Unsubscribe” headers, cannot be seen from here.")
  }

  private static func checkForm(_ signature: SignatureTags, _ report: inout LintReport) {
    if !["rsa-sha256", "ed25519-sha256"].contains(signature.algorithm) {
      report.fail("D2", "A signature is made by “\(signature.algorithm)”, which nobody takes.")
    }
    if signature["c"] != "relaxed/relaxed" {
      report.warn("D2", "A signature is not “relaxed/relaxed” and breaks on the way easily.")
    }
    if signature["l"] != nil {
      report.fail("D2", "A signature has the tag l, so anybody can add to the message.")
    }
    if signature.bodyHash.count != 32 {
      report.fail("D3", "A signature has no SHA-256 of the body in its tag bh.")
    }
  }

  private static func checkNames(
    _ signature: SignatureTags, _ message: LintPart, _ report: inout LintReport
  ) {
    guard signature.covers("From") else {
      return report.fail("D2", "A signature does not cover the header “From”.")
    }
    let missing = expected.filter { message[$0] != nil && !signature.covers($0) }
    if !missing.isEmpty {
      report.warn("D2", "A signature does not cover \(missing.joined(separator: ", ")).")
    }
    for name in ["From", "Subject"] {
      let signed = signature.names.count { $0 == name.lowercased() }
      if signed <= message.all(name).count {
        report.warn("D2", "A second “\(name)” could be added without breaking a signature.")
      }
    }
  }

  /// The two for unsubscribing have a rule of their own, mail-L2.
  private static let expected = [
    "Sender", "Reply-To", "To", "Cc", "Subject", "Date", "Message-ID", "In-Reply-To", "References",
    "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "List-Id", "List-Subscribe",
    "List-Help", "List-Owner", "List-Post", "List-Archive", "CFBL-Address",
  ]

  private static func checkKeys(_ signatures: [SignatureTags], _ report: inout LintReport) {
    for signature in signatures where signature.algorithm == "rsa-sha256" {
      let bits = signature.signature.count * 8
      if bits < 1024 {
        report.fail(
          "D1", "A signature has \(bits) bits of RSA. At least 1024 are read, 2048 right.")
      } else if bits < 2048 {
        report.warn("D1", "A signature has \(bits) bits of RSA, and 2048 are right.")
      }
    }
    for signature in signatures
    where signature.algorithm == "ed25519-sha256" && signature.signature.count != 64 {
      report.fail("D1", "An Ed25519 signature has to have 64 bytes.")
    }
    let algorithms = Set(signatures.map(\.algorithm))
    if !algorithms.isEmpty, !algorithms.contains("rsa-sha256") {
      report.warn("D1", "There is no RSA signature, and many receivers read no other.")
    }
    let keys = signatures.map { "\($0.selector)._domainkey.\($0.domain)" }
    if Set(keys).count < keys.count {
      report.fail("D1", "Two signatures name the same key, so one of them is false.")
    }
  }
}
