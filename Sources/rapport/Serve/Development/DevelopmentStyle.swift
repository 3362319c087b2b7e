import Hummingbird

/// Answers with the style sheet of all pages below `/-/`.
struct DevelopmentStyle: RouterMiddleware {
  @concurrent func handle(
    _ request: Request, context: VisitorContext,
    next: @concurrent (Request, VisitorContext) async throws -> Response
  ) async throws -> Response {
    guard request.uri.path == DevelopmentPage.styleAddress else {
      return try await next(request, context)
    }
    return .styleSheet(DevelopmentPage.style + IssuePages.style + RunReportPage.style)
  }
}
