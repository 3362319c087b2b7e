import Forms
import Settings
import Vocabulary

/// A submission before it has a reference.
struct SubmissionDraft: Sendable {
  let nonce: String, digest: String
  let form: String, version: String, language: String
  let page: String?
  let route: String?
  let due: Timestamp?
  let email: EmailAddress?
  let emailForgetAt: Int?
  let total: Money?
  let now: Int
  let score: Int, reasons: String
  let forgetAt: Int
  let answers: [StoredAnswer]
  let uploads: [StoredUpload]

  init(
    _ visit: Visit, _ form: FormDefinition, _ sent: Sent, _ answers: Answers, _ token: FormToken,
    _ digests: AnswerDigests
  ) {
    (nonce, digest, now) = (token.nonce, digests.all, visit.now)
    (self.form, version) = (form.name.text, form.version)
    let language = visit.knowledge.language(sent["_language"])
    self.language = language
    (page, route) = (visit.origin(sent["_origin"]), form.route)
    due = visit.knowledge.due(form, at: visit.now)
    total = answers.total
    let keeping = FieldKeeping(form, from: visit.now)
    let sender = form.firstEmail(in: answers)
    email = sender?.address
    emailForgetAt = sender.flatMap { keeping.forgetAt($0.field) }
    let trap = HoneyPot(sent)
    (score, reasons) = (trap.score, trap.reason)
    forgetAt = visit.knowledge.settings.forms.keeping.forgetAt(
      receivedAt: visit.now, days: form.retention, score: trap.score)
    self.answers = answers.answers.flatMap { answer in
      answer.values.map {
        StoredAnswer(field: answer.field, value: $0, forgetAt: keeping.forgetAt(answer.field))
      }
    }
    uploads = answers.files.map { file in
      StoredUpload(
        storedName: file.storedName, field: file.field, name: file.name,
        mediaType: MediaType.of(file.name), size: file.size,
        forgetAt: keeping.forgetAt(file.field))
    }
  }

  func submission(_ reference: Reference) -> Submission {
    Submission(
      reference: reference, form: form, version: version, language: language, page: page,
      receivedAt: now, state: score >= SpamScore.spam ? .spam : .received, score: score,
      reasons: reasons, nonce: nonce, digest: digest, route: route, dueAt: due?.seconds,
      email: email, emailForgetAt: emailForgetAt, total: total, forgetAt: forgetAt)
  }
}

/// A field that people do not see, and most machines fill in (form 3.4).
struct HoneyPot {
  let score: Int, reason: String

  init(_ sent: Sent) {
    switch sent["company_url"] {
    case nil: (score, reason) = (5, "trap missing")
    case "": (score, reason) = (0, "")
    default: (score, reason) = (10, "trap filled in")
    }
  }
}

/// When single answers are forgotten before their submission.
private struct FieldKeeping {
  private let days: [String: Int]
  private let now: Int

  init(_ form: FormDefinition, from now: Int) {
    self.now = now
    days = Dictionary(
      form.fields.compactMap { field in
        field.retention.flatMap { $0 < form.retention ? (field.name, $0) : nil }
      }, uniquingKeysWith: { $1 })
  }

  /// The row of a matrix is its field's.
  func forgetAt(_ name: String) -> Int? {
    (days[name] ?? days[String(name.prefix { $0 != "." })]).map { now + $0 * 86_400 }
  }
}

extension FormDefinition {
  /// Who sent it: the first e-mail address that was asked for and given.
  fileprivate func firstEmail(in answers: Answers) -> (field: String, address: EmailAddress)? {
    for field in fields where field.kind == .email {
      guard let text = answers.answers.first(where: { $0.field == field.name })?.values.first,
        let address = try? EmailAddress(text)
      else { continue }
      return (field.name, address)
    }
    return nil
  }
}

/// By the ending that was checked against the file's first bytes.
enum MediaType {
  static func of(_ name: String) -> String {
    switch name.split(separator: ".").last?.lowercased() {
    case "pdf": "application/pdf"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "txt": "text/plain"
    case "csv": "text/csv"
    default: "application/octet-stream"
    }
  }
}
