import Calendar
import Forms
import Settings
import Store
import Vocabulary

/// A form that was sent, on its way from the browser to the store.
struct FormPost {
  let visit: Visit
  let name: String

  init(_ visit: Visit, _ name: String) { (self.visit, self.name) = (visit, name) }

  private var knowledge: Knowledge { visit.knowledge }
  private var now: Int { visit.now }

  func answer() async throws -> Response {
    let current = try knowledge.currentForm(name)
    let sent: Sent
    do {
      sent = try await intake(for: current).read(visit.request)
    } catch {
      return refusal(error, current)
    }
    do {
      return try await answer(sent, current)
    } catch let fault as StoringFault {
      fault.files.discardUnlessKept()
      return unavailable(because: fault.cause, sent, current)
    } catch {
      visit.endpoint.uploads.discard(sent.files)
      return unavailable(because: error, sent, current)
    }
  }

  private func unavailable(
    because error: any Error, _ sent: Sent, _ current: FormDefinition
  ) -> Response {
    let form = (try? definition(stamped: sent["_form"], current)) ?? current
    return visit.unavailable(because: error, visit.entries(sent, of: form))
  }

  private func answer(_ sent: Sent, _ current: FormDefinition) async throws -> Response {
    guard let form = try definition(stamped: sent["_form"], current) else {
      // The values fit another form, or none that ever was: whoever wrote them sees them in this.
      return try draw(
        sent, current, page: 0, status: 200, note: "This form has changed. Please check it.")
    }
    let page = min(max(0, Int(sent["_page"] ?? "") ?? form.pages.count - 1), form.pages.count - 1)
    if sent["_go"] == "back" { return try goBack(sent, form, from: page) }
    let isOnward = sent["_go"] == "next" && page < form.pages.count - 1
    switch check(sent, form, upTo: isOnward ? page : nil) {
    case .refused(let refusals): return try refuse(sent, form, refusals)
    case .accepted where isOnward:
      return try draw(sent, form, page: page + 1, status: 200)
    case .accepted(let answers):
      return try await Acceptance(self, sent, form, answers).answer()
    }
  }

  /// The form as the page had it; nil for one that never was.
  private func definition(
    stamped stamp: String?, _ current: FormDefinition
  ) throws -> FormDefinition? {
    guard let stamp else { return current }
    let parts = stamp.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == name else { return nil }
    let version = String(parts[1])
    return version == current.version ? current : try knowledge.form(name, version)
  }

  private func check(_ sent: Sent, _ form: FormDefinition, upTo page: Int?) -> FormCheck {
    form.check(
      sent, limits: knowledge.settings.forms.limits, now: now, hours: knowledge.slotHours(of: form),
      zone: knowledge.settings.zone,
      language: knowledge.language(sent["_language"]), upTo: page)
  }
}

extension FormPost {
  private func intake(for form: FormDefinition) -> Intake {
    Intake(
      limits: IntakeLimits(visit.knowledge.settings.forms.limits), fileFields: form.fileFields,
      stamped: { [self] in (try? definition(stamped: $0, form))?.fileFields ?? [] },
      sink: visit.endpoint.uploads)
  }

  /// What is about one field is said beside it, with all that was written kept.
  private func refusal(_ fault: IntakeFault, _ current: FormDefinition) -> Response {
    let form = (try? definition(stamped: fault.sent["_form"], current)) ?? current
    guard let name = fault.field, form.fields.contains(where: { $0.name == name }) else {
      if case .cannotStore(let failure) = fault.reason {
        return visit.unavailable(because: failure, visit.entries(fault.sent, of: form))
      }
      return visit.refusal(fault)
    }
    do {
      var response = try refuse(fault.sent, form, [FieldRefusal(name, fault.sentence)])
      response.status = fault.status
      return response
    } catch {
      return visit.unavailable(because: error, visit.entries(fault.sent, of: form))
    }
  }

  /// The page of the first field that cannot be taken, with status 422.
  private func refuse(
    _ sent: Sent, _ form: FormDefinition, _ refusals: [FieldRefusal]
  ) throws -> Response {
    let fields = Set(refusals.flatMap { [$0.field, String($0.field.prefix { $0 != "." })] })
    let page = form.pages.firstIndex { !fields.isDisjoint(with: $0.fields) } ?? 0
    return try draw(sent, form, page: page, status: 422, refusals: refusals)
  }

  /// From the page “please check”, back is to the last page with questions.
  private func goBack(_ sent: Sent, _ form: FormDefinition, from page: Int) throws -> Response {
    let seal = try visit.seal()
    let isReview = sent["_token"].flatMap { FormToken($0, seal: seal) }?.digest != nil
    return try draw(sent, form, page: isReview ? page : max(0, page - 1), status: 200)
  }

  /// The form with what was written in it. Nothing is stored; files have to be chosen anew.
  func draw(
    _ sent: Sent, _ form: FormDefinition, page: Int, status: Int, note: String? = nil,
    refusals: [FieldRefusal] = []
  ) throws -> Response {
    visit.endpoint.uploads.discard(sent.files)
    let seal = try visit.seal()
    var state = FormState()
    (state.sent, state.page, state.refusals) = (sent, page, refusals)
    state.origin = visit.origin(sent["_origin"])
    // A good token is kept, so that its time goes on; one for given answers is good no more.
    if let text = sent["_token"], let token = FormToken(text, seal: seal), token.digest == nil,
      token.form == form.name.text, token.version == form.version,
      (0...TokenVerdict.age(knowledge.settings.forms.limits).upperBound / 2).contains(
        visit.now - token.issued)
    {
      state.token = text
    }
    return try visit.page(
      status, "form", form, state, language: sent["_language"], note: note, seal: seal)
  }
}

extension FormDefinition {
  fileprivate var fileFields: Set<String> {
    Set(fields.filter { if case .file = $0.kind { true } else { false } }.map(\.name))
  }
}

extension IntakeLimits {
  init(_ limits: FormLimits) {
    self.init()
    (body, bodyWithFiles) = (limits.body, limits.bodyWithFiles)
    (files, file, values) = (limits.files, limits.file, limits.values)
    value = max(value, 4 * limits.paragraph)
    parts = values + files + 15
  }
}
