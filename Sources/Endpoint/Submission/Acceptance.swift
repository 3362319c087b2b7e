import Forms
import Mail
import Settings
import Store
import Vocabulary

/// Answers that are what the form asks for: they are stored, or shown once more to be sent again.
struct Acceptance {
  let post: FormPost
  let sent: Sent
  let form: FormDefinition
  let answers: Answers

  init(_ post: FormPost, _ sent: Sent, _ form: FormDefinition, _ answers: Answers) {
    (self.post, self.sent, self.form, self.answers) = (post, sent, form, answers)
  }

  private var visit: Visit { post.visit }

  func answer() async throws -> Response {
    let seal = try visit.seal()
    let text = sent["_token"]
    let token = text.flatMap { FormToken($0, seal: seal) }
    let digests = AnswerDigests(answers, of: form, seal)
    let verdict = TokenVerdict(
      token, wasSent: text != nil, form: form.name.text, version: form.version,
      isForAnswers: digests.areOfAnswers, at: visit.now,
      valid: TokenVerdict.age(visit.knowledge.settings.forms.limits))
    guard let token, token.form == form.name.text else { return try review(verdict, digests, seal) }
    let recording = try Recording(visit, form, sent, answers, token, digests, seal)
    let isGood = verdict == .valid
    let outcome: Recording.Outcome?
    do {
      outcome = try await visit.endpoint.store().write { session in
        // What was stored with a token stays stored, however old it has become meanwhile.
        if let before = try recording.replay(in: session) { return before }
        return isGood ? try recording.run(in: session) : nil
      }
    } catch {
      throw StoringFault(cause: error, files: recording.files)
    }
    switch outcome {
    case .thanked(let response, let isNew):
      // Those of a replay, and those of questions that were not asked.
      visit.endpoint.uploads.discard(
        isNew ? sent.files.filter { !answers.files.contains($0) } : sent.files)
      return response
    case .tooMany:
      visit.endpoint.uploads.discard(sent.files)
      return try visit.tooMany(visit.entries(sent, of: form))
    case .usedForOthers: return try review(.otherAnswers, digests, seal)
    case nil: return try review(verdict, digests, seal)
    }
  }

  /// “Please check and send” (path B): nothing is stored, and the token is for these answers only.
  private func review(
    _ verdict: TokenVerdict, _ digests: AnswerDigests, _ seal: Seal
  ) throws -> Response {
    visit.endpoint.uploads.discard(sent.files)
    var state = FormState()
    (state.sent, state.isReview, state.total) = (sent, true, answers.total)
    state.page = form.pages.count - 1
    state.origin = visit.origin(sent["_origin"])
    state.token = FormToken(
      form: form.name.text, version: form.version, digest: digests.answers, at: visit.now,
      visit.endpoint.chance
    ).text(signedBy: seal)
    return try visit.page(
      200, "review", form, state, language: sent["_language"], note: verdict.note, seal: seal)
  }
}

/// Hashes that tell one set of answers from another, keyed so that none can be guessed from one.
struct AnswerDigests: Sendable {
  private let seal: Seal
  private let texts: [String], textsAndFiles: [String]

  init(_ it: Answers, of form: FormDefinition, _ seal: Seal) {
    self.seal = seal
    let answers = it.answers.flatMap { [$0.field, String($0.values.count)] + $0.values }
    let files = it.files.flatMap { [$0.field, $0.name, String($0.size)] }
    texts = [form.name.text, form.version] + answers
    textsAndFiles = [form.name.text, form.version, "files"] + answers + ["files"] + files
  }

  /// Of the answers alone: files are chosen anew on the page “please check”.
  var answers: String { seal.sign(.digest, texts) }
  /// With the files, as a browser sends them again.
  var all: String { seal.sign(.digest, textsAndFiles) }

  /// Whether a digest is of these answers, made with this key or with the one before it.
  func areOfAnswers(_ digest: String) -> Bool { seal.accepts(digest, .digest, texts) }
  func areOfAll(_ digest: String) -> Bool { seal.accepts(digest, .digest, textsAndFiles) }
}

extension TokenVerdict {
  /// Why the visitor is asked once more.
  fileprivate var note: String? {
    switch self {
    case .tooOld, .otherVersion:
      "This page was open for long. Nothing is lost: please check what you wrote and send it."
    case .otherAnswers:
      "You have sent this form before, with other words. If this is a second message, send it."
    case .tooEarly:
      "That was quick, so we ask once more. Please look it over, then send it."
    default: nil
    }
  }
}
