import Forms
import Settings
import Vocabulary

/// Forms that are drawn, and tokens for those that were drawn by the build.
extension Visit {
  /// GET `/forms/<name>`, with `i` for who was invited.
  func drawForm(_ name: String, _ query: Sent) throws -> Response {
    let form = try knowledge.currentForm(name)
    var state = FormState()
    state.origin = origin(query["from"]) ?? referrerPath
    state.invitation = query["i"].flatMap { InvitationToken($0) }?.text
    return try page(200, "form", form, state, language: query["language"], seal: seal())
  }

  /// GET `/forms/<name>/token`, for the script of a page that was built for everybody. `from` is the
  /// version that it was built with.
  func token(for name: String, _ query: Sent) throws -> Response {
    let form =
      try query["version"].flatMap { try knowledge.form(name, $0) } ?? knowledge.currentForm(name)
    let token = freshToken(form, try seal())
    var response = Response(status: 200, body: Array(token.utf8))
    response.setAll(ResponseHeaders.secretText)
    return response
  }

  /// Good for any answers, from three seconds on.
  func freshToken(_ form: FormDefinition, _ seal: Seal) -> String {
    FormToken(form: form.name.text, version: form.version, at: now, endpoint.chance)
      .text(signedBy: seal)
  }

  /// A page with a form on it. A token is put in where the state has none.
  func page(
    _ status: Int, _ template: String, _ form: FormDefinition, _ state: FormState,
    language: String?, note: String? = nil, seal: Seal
  ) throws -> Response {
    let language = knowledge.language(language)
    var state = state
    if state.token == nil { state.token = freshToken(form, seal) }
    if state.invitation == nil {
      state.invitation = state.sent["_invitation"].flatMap { InvitationToken($0) }?.text
    }
    state.today = knowledge.timestamp(now).day
    var place = FormPlace()
    (place.hours, place.privacy) = (knowledge.slotHours(of: form), knowledge.privacy)
    let drawing = FormDrawing(
      form, action: knowledge.path("/forms/\(form.name)"), language: language,
      within: place)
    // Under the form's own title it would look like the same page, or like the thanks.
    var content = Paper.Content(
      state.isReview ? "Please check and send" : form.title.text(in: language))
    (content.note, content.form) = (note, drawing.html(state))
    return try page(status, template, content, language: language)
  }

  /// A path of this site, as pages name themselves; nil for anything else.
  func origin(_ text: String?) -> String? {
    guard let text, text.utf8.count <= 512, text.utf8.first == UInt8(ascii: "/"),
      !text.utf8.starts(with: "//".utf8),
      text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") })
    else { return nil }
    return text
  }

  private var referrerPath: String? {
    guard let referrer = request.headers["referer"],
      referrer.hasPrefix(knowledge.baseURL.origin + "/")
    else { return nil }
    let path = referrer.dropFirst(knowledge.baseURL.origin.count).prefix { $0 != "?" && $0 != "#" }
    return origin(String(path))
  }
}
