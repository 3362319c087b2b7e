public import Vocabulary

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
  /// The token of somebody who was invited to fill it in.
  public var invitation: String?
  /// Shows the answers, to be looked over and sent, instead of the questions.
  public var isReview = false
  /// Shown with the answers.
  public var total: Money?
  /// For the bounds of dates; nil on a page that was built for everybody.
  public var today: CivilDate?

  public init() {}
}
