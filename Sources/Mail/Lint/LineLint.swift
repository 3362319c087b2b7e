/// Lines and their ends (mail-M4, mail-M5). Of each fault the first is named.
enum LineLint {
  static func check(_ bytes: [UInt8], _ report: inout LintReport) {
    var (start, number) = (0, 1)
    var (bareCR, bareLF, long) = (nil as Int?, nil as Int?, nil as (line: Int, length: Int)?)
    for (index, byte) in bytes.enumerated() {
      if byte == MailBytes.carriageReturn {
        let isBare = index + 1 == bytes.count || bytes[index + 1] != MailBytes.lineFeed
        if isBare { bareCR = bareCR ?? number }
      } else if byte == MailBytes.lineFeed {
        let isBare = index == 0 || bytes[index - 1] != MailBytes.carriageReturn
        if isBare { bareLF = bareLF ?? number }
        let length = index - start - (isBare ? 0 : 1)
        if length > limit { long = long ?? (number, length) }
        (start, number) = (index + 1, number + 1)
      }
    }
    if bytes.count - start > limit { long = long ?? (number, bytes.count - start) }
    if let bareCR { report.fail("M5", "Line \(bareCR) holds a CR that is no line end.") }
    if let bareLF { report.fail("M5", "Line \(bareLF) ends with a bare LF.") }
    if let long {
      report.fail(
        "M4", "Line \(long.line) has \(long.length) bytes; no line may have more than \(limit).")
    }
  }

  /// RFC 5322 §2.1.1, without the CRLF.
  private static let limit = 998
}
