/// Lines and their ends (mail-M4, mail-M5).
enum LineLint {
  static func check(_ bytes: [UInt8], _ report: inout LintReport) {
    var (start, number) = (0, 1)
    for (index, byte) in bytes.enumerated() {
      if byte == MailBytes.carriageReturn {
        let isBare = index + 1 == bytes.count || bytes[index + 1] != MailBytes.lineFeed
        if isBare { report.fail("M5", "Line \(number) holds a CR that is no line end.") }
      } else if byte == MailBytes.lineFeed {
        let isBare = index == 0 || bytes[index - 1] != MailBytes.carriageReturn
        if isBare { report.fail("M5", "Line \(number) ends with a bare LF.") }
        checkLength(index - start - (isBare ? 0 : 1), number, &report)
        (start, number) = (index + 1, number + 1)
      }
    }
    checkLength(bytes.count - start, number, &report)
  }

  private static func checkLength(_ length: Int, _ number: Int, _ report: inout LintReport) {
    guard length > 998 else { return }
    report.fail("M4", "Line \(number) has \(length) bytes; no line may have more than 998.")
  }
}
