import Contacts
import Foundation
import HTTPTypes
import Hummingbird
import Newsletter
import Settings
import Store
import Vocabulary

/// The issues in the browser, below `/-/newsletters/`: each as any of its readers gets it. For
/// development, as those readers are people.
///
/// Everything is read anew for each page, so that an author sees what was just saved.
struct IssuePreview: RouterMiddleware {
  let source: String
  /// Where this server is found, so that pictures are shown that are not on the site yet.
  let base: BaseURL
  let store: any Database

  static let address = "/-/newsletters/"

  @concurrent func handle(
    _ request: Request, context: VisitorContext,
    next: @concurrent (Request, VisitorContext) async throws -> Response
  ) async throws -> Response {
    let path = request.uri.path
    if path == Self.address.dropLast() { return .moved(to: Self.address) }
    guard path.hasPrefix(Self.address) else { return try await next(request, context) }
    guard request.method == .get || request.method == .head else {
      return Response(status: .methodNotAllowed, headers: [.allow: "GET, HEAD"])
    }
    let answer = try await answer(to: path.dropFirst(Self.address.count), IssueView(request))
    return request.method == .head ? answer.withoutBody : answer
  }

  private func answer(to rest: Substring, _ view: IssueView) async throws -> Response {
    do {
      let newsletters = try await Newsletters.open(source: source, address: base, at: .now())
      if rest.isEmpty {
        guard newsletters.mistakes.isEmpty else { throw Findings(newsletters.mistakes) }
        return .page(IssuePages.list(try await reports(newsletters)))
      }
      let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, let name = parts[0].removingPercentEncoding,
        newsletters.known.contains(name)
      else { throw HTTPError(.notFound) }
      let issue = try newsletters.issue(named: name)
      let room = IssueRoom(
        newsletters: newsletters, issue: issue, store: store, source: source, view: view)
      switch parts[1] {
      case "": return .page(try await room.page())
      case "frame": return .framed(try await room.frame(), picturesFrom: base.origin)
      case "raw": return .mail(try await room.raw())
      default: throw HTTPError(.notFound)
      }
    } catch let findings as Findings {
      return .page(IssuePages.mistakes(findings.all.flatMap(\.report)))
    } catch let failure as any Failure {
      return .page(IssuePages.mistakes(failure.report))
    }
  }

  private func reports(_ newsletters: Newsletters) async throws -> [IssueReport] {
    try await store.read { session in
      try newsletters.issues.map { try IssueReport($0, at: newsletters.now.seconds, in: session) }
    }
  }
}
