import Outbox
import Settings
import Store

/// `/go/<token>`: somebody followed a link of an issue.
extension Visit {
  /// Leads on at once, whatever becomes of the count: the visitor matters more. The count is no
  /// change that anybody asks for, like a line of a log (RFC 9110 §9.2.1).
  func goOn(_ token: String) async throws -> Response {
    guard let click = ClickToken(token, try contactSeal()) else { return try cutShort() }
    // Who counts no more still leads on.
    if knowledge.settings.mail.clicks {
      do { try await count(click) } catch { endpoint.report(error) }
    }
    return try lead(to: click.target)
  }

  /// Never a redirect: who changed the link does not say where it leads.
  private func cutShort() throws -> Response {
    var content = Paper.Content("This link is not whole")
    content.note =
      "A part of it is missing or was changed on its way. Please open it again from"
      + " the mail that it stands in."
    return try page(404, "gone", content)
  }

  /// Status 302 (RFC 9110 §15.4.3): each click is to come here again. Where it came from is not told
  /// to where it leads.
  private func lead(to target: String) throws -> Response {
    var response = Response(status: 302, body: Array("The page is here: \(target)\n".utf8))
    response.setAll(ResponseHeaders.secretText)
    try response.set("Location", target)
    return response
  }

  private func count(_ token: ClickToken) async throws {
    let click = Click(issue: token.issue, target: token.target, kind: .of(request))
    let address = RemoteAddress.of(request, trusting: knowledge.settings.forms.trustedProxies)
    let (seal, now) = (try seal(), now)
    let visitor = address.flatMap {
      seal.rateNames(at: now).buckets("click:\(token.issue):\($0.household)").first
    }
    try await endpoint.counts().write { try $0.count(click, by: visitor, at: now) }
  }
}
