/// Draws a form as HTML, on a page of the site as on a page of the endpoint.
public struct FormDrawing: Sendable {
  let form: FormDefinition
  /// Where it is sent: `/rapport/forms/complaint`.
  let action: String
  let language: String

  public init(_ form: FormDefinition, action: String, language: String) {
    (self.form, self.action, self.language) = (form, action, language)
  }
}

/// What stands in a form when it is drawn.
public struct FormState: Sendable {
  /// What the visitor sent before, kept after a refusal.
  public var sent = Sent()
  public var refusals: [FieldRefusal] = []
  /// Nil on a page that was built for everybody.
  public var token: String?
  /// From 0.
  public var page = 0
  /// The page of the site that the visitor came from.
  public var origin: String?
  /// Shows the answers, to be looked over and sent, instead of the questions.
  public var isReview = false

  public init() {}
}
