import Forms
import Store
import Vocabulary

/// What somebody sent, as the commands show it. Keys are only ever added.
struct SubmissionReport: Encodable, Equatable {
  struct Answer: Encodable, Equatable { let field, value: String }
  struct File: Encodable, Equatable {
    let field, name, type, stored: String
    let size: Int
  }

  let reference, form, state, received: String
  let page, route, email, due: String?
  /// In the smallest unit of the currency.
  let total: Int?
  let currency: String?
  let score: Int
  let reasons: String
  let answers: [Answer]
  let files: [File]

  init(_ exported: ExportedSubmission) {
    let it = exported.submission
    (reference, form, state) = (it.reference.spaced, it.form, it.state.rawValue)
    received = Timestamp(seconds: it.receivedAt).description
    (page, route, email) = (it.page, it.route, it.email?.text)
    due = it.dueAt.map { Timestamp(seconds: $0).description }
    (total, currency) = (it.total?.minorUnits, it.total?.currency)
    (score, reasons) = (it.score, it.reasons)
    answers = exported.answers.map { Answer(field: $0.field, value: $0.value) }
    files = exported.uploads.map {
      File(field: $0.field, name: $0.name, type: $0.mediaType, stored: $0.storedName, size: $0.size)
    }
  }
}

extension SubmissionReport {
  /// `K7M2-9QXR-T  2026-11-23T10:00:00Z  ada@example.org  The pear tree arrived broken…`
  var line: String {
    let longest = answers.map(\.value).filter { $0 != email }.max { $0.count < $1.count } ?? ""
    return [reference, received, email ?? "–", longest.onOneLine.shortened(to: 60)]
      .joined(separator: "  ")
  }

  var text: String {
    var lines = ["\(reference)  \(form), \(state), received \(received)"]
    if let due { lines.append("promised by \(due)") }
    if score > 0 { lines.append("score \(score): \(reasons)") }
    if let page { lines.append("from \(page.onOneLine)") }
    lines += answers.flatMap { answer in
      let values = answer.value.split(separator: "\n", omittingEmptySubsequences: false)
      return ["", "\(answer.field):"] + values.map { "  \(String($0).onOneLine)" }
    }
    lines += files.map { file in
      "\n\(file.field): \(file.name.onOneLine) (\(file.type), \(file.size) bytes), data/uploads/\(file.stored)"
    }
    if let total, let currency {
      lines.append("\ntotal: \(total) in the smallest unit of \(currency)")
    }
    return lines.joined(separator: "\n")
  }
}

extension String {
  /// Cut after so many characters, with an ellipsis.
  fileprivate func shortened(to count: Int) -> String {
    self.count <= count ? self : prefix(count - 1) + "…"
  }
}

extension Session {
  /// A submission with all that belongs to it.
  func exported(_ submission: Submission) throws -> ExportedSubmission {
    ExportedSubmission(
      submission, answers: try answers(of: submission.reference),
      uploads: try uploads(of: submission.reference))
  }
}
