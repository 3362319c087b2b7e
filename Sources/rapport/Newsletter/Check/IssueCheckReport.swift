import Contacts
import Mail
import Newsletter
import Vocabulary

/// What a check found. Keys are only ever added.
struct IssueCheckReport: Encodable {
  struct Remark: Encodable {
    let weight, rule, message: String
    let advice, reader: String?
    let messages: Int

    init(_ remark: CheckRemark) {
      (weight, rule) = (remark.weight.rawValue, remark.rule)
      (message, advice) = (remark.message, remark.advice)
      (reader, messages) = (remark.reader?.text, remark.count)
    }
  }

  /// Who gets what.
  struct Row: Encodable {
    let email: String
    let name: String?
    let interests, segments, attachments: [String]
    let bytes: Int

    init(_ reader: Reader, _ message: MailMessage, segments: [String]) {
      (email, name) = (reader.contact.email.text, reader.contact.name)
      (interests, self.segments) = (reader.interests.sorted(), segments)
      attachments = message.attachments.map(\.name)
      bytes = message.text.utf8.count + (message.html?.utf8.count ?? 0)
    }
  }

  let issue: String
  /// Whom it is for, and how many of their messages were looked at.
  var readers = 0
  var checked = 0
  var remarks: [Remark] = []
  var rows: [Row] = []

  init(_ issue: Issue, readers: Int) { (self.issue, self.readers) = (issue.name, readers) }

  /// Of an issue whose file has mistakes.
  init(_ name: String, _ findings: Findings) {
    issue = name
    remarks = findings.all.map { Remark(CheckRemark(.fail, "file", "\($0)", advice: $0.advice)) }
  }

  /// Of one that cannot be written as a mail.
  init(_ name: String, _ fault: MailFault) {
    issue = name
    remarks = [Remark(CheckRemark(.fail, "M6", "\(fault)"))]
  }

  var failures: Int { remarks.count { $0.weight == CheckRemark.Weight.fail.rawValue } }

  var text: String {
    (remarks.map(\.text) + [verdict]).joined(separator: "\n")
  }

  private var verdict: String {
    let looked = "\(issue): \(counted(readers, "reader")), \(counted(checked, "message")) looked at"
    let warnings = remarks.count - failures
    if failures > 0 { return "\(looked). Not fit to be sent: \(counted(failures, "failure"))." }
    return "\(looked). Fit to be sent" + (warnings > 0 ? ", \(counted(warnings, "warning"))." : ".")
  }

  /// A line for each reader: the address, what they care for, what is attached.
  var matrix: String {
    let width = rows.map(\.email.count).max() ?? 0
    return rows.map { row in
      let gap = String(repeating: " ", count: width - row.email.count)
      let groups = (row.segments.map { "[\($0)]" } + row.interests).joined(separator: " ")
      let files = row.attachments.isEmpty ? "" : "  + \(row.attachments.joined(separator: ", "))"
      return "\(row.email)\(gap)  \(row.bytes) bytes  \(groups.isEmpty ? "–" : groups)\(files)"
    }.joined(separator: "\n")
  }
}

extension IssueCheckReport.Remark {
  fileprivate var text: String {
    var lines = ["\(weight) \(rule): \(message)\(place)"]
    if let advice { lines.append("  try: \(advice)") }
    return lines.joined(separator: "\n")
  }

  private var place: String {
    guard let reader else { return "" }
    return messages > 1 ? " (\(messages) messages, first \(reader))" : " (\(reader))"
  }
}
