import Forms
import Settings
import Vocabulary

/// The pages that say why there is no other.
extension Visit {
  func page(
    _ status: Int, _ name: String, _ content: Paper.Content, language: String? = nil,
    headers: [(String, String)] = ResponseHeaders.page
  ) throws -> Response {
    let paper = Paper(knowledge: knowledge, language: knowledge.language(language))
    var response = Response(status: status, body: try paper.page(name, content))
    response.setAll(headers)
    return response
  }

  func gone() throws -> Response { try page(404, "gone", .init("Page not found")) }

  func refused(_ status: Int, _ sentence: String) throws -> Response {
    var content = Paper.Content("This could not be taken")
    content.note = sentence
    return try page(status, "refused", content)
  }

  func tooMany(_ entries: [(label: String, value: String)] = []) throws -> Response {
    var content = Paper.Content("Please wait a little")
    content.entries = entries
    var response = try page(429, "too-many", content)
    // The same for every limit, so that nobody can tell them apart.
    try response.set("Retry-After", "600")
    return response
  }

  /// Never thanks (form-A19): what the visitor wrote is given back, and how to reach somebody.
  func unavailable(
    because error: any Error, _ entries: [(label: String, value: String)] = []
  ) -> Response {
    endpoint.report(error)
    var content = Paper.Content("Not available just now")
    content.entries = entries
    if request.method == "POST" { content.note = "What you sent was not stored." }
    let paper = Paper(knowledge: knowledge, language: knowledge.settings.language)
    let body =
      (try? paper.page("unavailable", content)) ?? (try? paper.plainPage("unavailable", content))
    guard let body else { return LastResort.response() }
    var response = Response(status: 503, body: body)
    response.setAll(ResponseHeaders.page)
    return response
  }

  /// What cannot be taken in at all.
  func refusal(_ fault: IntakeFault) -> Response {
    do {
      switch fault.reason {
      case .noPage: return try gone()
      case .cannotStore(let failure):
        return unavailable(because: failure, entries(fault.sent, of: nil))
      case .wrongMethod(let allowed):
        var response = try refused(405, fault.sentence)
        try response.set("Allow", allowed.joined(separator: ", "))
        return response
      default: return try refused(fault.status, fault.sentence)
      }
    } catch {
      return unavailable(because: error, entries(fault.sent, of: nil))
    }
  }

  /// What was written, question by question, to be copied by whoever wrote it.
  func entries(_ sent: Sent, of form: FormDefinition?) -> [(label: String, value: String)] {
    let language = knowledge.language(sent["_language"])
    return sent.values.compactMap { value in
      guard !FormDefinition.ownNames.contains(value.name), !value.text.isEmpty else { return nil }
      let field = form?.fields.first {
        value.name == $0.name || value.name.hasPrefix($0.name + ".")
      }
      let words = form?.words(of: value.text, to: value.name, in: language) ?? value.text
      return (field?.label.text(in: language) ?? value.name, words)
    }
  }
}

extension IntakeFault {
  /// For the visitor.
  var sentence: String {
    switch reason {
    case .noPage: "There is nothing at this address."
    case .wrongMethod: "This address is not for that."
    case .queryTooLong: "This address is too long."
    case .noLength: "Your browser did not say how long it is."
    case .wrongType: "This was not sent as a form."
    case .bodyTooLarge: "This is more than can be sent at once."
    case .tooSlow: "It did not arrive in time."
    case .malformed: "It did not arrive as a browser sends it."
    case .tooManyValues: "These are more answers than there are questions."
    case .badName: "It holds an answer to a question that was not asked."
    case .valueTooLong: "This answer is too long."
    case .fileTooLarge: "This file is too large."
    case .tooManyFiles: "These are too many files."
    case .fileTwice: "Please choose one file here."
    case .unexpectedFile: "No file is asked for here."
    case .cannotStore: "A file cannot be kept just now."
    }
  }
}
