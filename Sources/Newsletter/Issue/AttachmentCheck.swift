public import Vocabulary

extension Issue {
  /// What is wrong with the files that travel with the issue. `size` is asked for the bytes of a
  /// file beside it; nil for none. Of names with a tag, each reader has a file of their own, which
  /// is looked for when it is sent.
  public func attachmentFindings(size: (String) -> Int?) -> [Finding] {
    var findings: [Finding] = []
    var sum = 0
    for placed in attachments where !placed.text.contains("{{") {
      guard let bytes = size(placed.text) else {
        findings.append(
          finding(
            .error, placed, "there is no file “\(placed.text)” beside the issue",
            "Put it into the same folder, or remove it from “attachments”."))
        continue
      }
      sum += bytes
    }
    guard let first = attachments.first, sum > Self.smallAttachments else { return findings }
    let isTooLarge = sum > Self.largestAttachments
    return findings + [
      finding(
        isTooLarge ? .error : .warning, first,
        "the attachments have \(sum / 1_000_000) MB, and many mail servers take no more than"
          + " \(isTooLarge ? 25 : 10) MB", "Put the files on the site, and link to them.")
    ]
  }

  /// Base 64 makes a third more of it; servers often stop at 10 to 25 MB.
  private static let smallAttachments = 10_000_000, largestAttachments = 25_000_000

  private func finding(
    _ weight: Finding.Weight, _ placed: Placed, _ message: String, _ advice: String
  ) -> Finding {
    Finding(
      weight, in: path, line: placed.line, column: placed.column, message, advice: advice)
  }
}
