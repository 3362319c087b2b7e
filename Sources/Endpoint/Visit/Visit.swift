import Forms
import Settings
import Store
import Vocabulary

/// One request on its way to its answer.
struct Visit {
  let endpoint: Endpoint
  let knowledge: Knowledge
  let request: Request
  let now: Int

  init(_ endpoint: Endpoint, _ knowledge: Knowledge, _ request: Request, at now: Int) {
    (self.endpoint, self.knowledge, self.request, self.now) = (endpoint, knowledge, request, now)
  }

  func answer() async -> Response {
    do {
      return try await found()
    } catch let fault as IntakeFault {
      return refusal(fault)
    } catch {
      return unavailable(because: error)
    }
  }

  private func found() async throws -> Response {
    let intake = Intake()
    let words = try intake.path(of: request)
    let query = try query(intake)
    guard let address = Address(words, forms: knowledge.forms.keys) else { return try gone() }
    guard address.methods.contains(request.method) else {
      throw IntakeFault(.wrongMethod(allowed: address.methods))
    }
    let isPost = request.method == "POST"
    if isPost, !address.takesStrangers, !isOurOwn {
      return try refused(403, "This was not sent from a page of ours.")
    }
    switch address {
    case .form(let name):
      if isPost { return try await FormPost(self, name).answer() }
      return try drawForm(name, query)
    case .token(let name): return try token(for: name, query)
    case .thanks(let name): return try thanks(for: name, query)
    case .status: return isPost ? try await sendStatusLink() : try askForStatus()
    case .statusLink(let secret): return try await showStatus(secret)
    case .click(let token): return try await goOn(token)
    case .list(let page, let token): return try await ListVisit(self, token).answer(page)
    }
  }

  /// What hangs on an address that is none of ours, like the marks of a campaign, is no reason to
  /// turn a visitor away.
  private func query(_ intake: Intake) throws(IntakeFault) -> Sent {
    do { return try intake.query(of: request) } catch {
      guard error.status != 414 else { throw error }
      return Sent()
    }
  }

  /// By the keys of this moment.
  func seal() throws -> Seal { Seal(try endpoint.keys(now)) }

  /// Read for what concerns a list, and for nothing else.
  func contactSeal() throws -> ContactSeal { ContactSeal(key: try endpoint.contactKey()) }

  /// Whether a page of this site sent it (form-F3). A program that is no browser sends neither
  /// header, and nobody's cookie either.
  private var isOurOwn: Bool {
    let site = request.headers["sec-fetch-site"]
    if let site, site != "same-origin", site != "none" { return false }
    guard let origin = request.headers["origin"] else { return true }
    // A browser that keeps its referrers to itself says null even on the same site.
    if origin == "null" { return site == "same-origin" }
    return origin == knowledge.baseURL.origin || endpoint.moreOrigins.contains(origin)
  }
}
