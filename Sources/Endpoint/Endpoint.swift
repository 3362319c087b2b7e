public import Store
public import Vocabulary

/// A request in, a response out: everything visitors send comes through here, whichever door it
/// came to.
///
/// It knows no transport, no clock and no file but those it is handed. Whatever happens is
/// answered; thanks are said only for what is stored.
public struct Endpoint: Sendable {
  let knowledge: @Sendable () throws -> Knowledge
  let keys: @Sendable (Int) throws -> FormKeys
  let contactKey: @Sendable () throws -> ContactKey
  let store: @Sendable () throws -> any Database
  let counts: @Sendable () throws -> any Database
  let uploads: UploadSink
  let chance: Chance
  let moreOrigins: Set<String>
  let report: @Sendable (any Error) -> Void

  /// - Parameters:
  ///   - knowledge: what the last build wrote.
  ///   - keys: those that are good at a moment.
  ///   - contactKey: read only for links of lists, and for who asks for one.
  ///   - store: opened only for what has to be stored or looked up.
  ///   - counts: the same one, opened to count a click: it waits for a lock no longer than
  ///     `patienceToCount`. `store` if not given.
  ///   - moreOrigins: where forms may be sent from besides the site's own address, for a server on
  ///     this machine that has two names.
  ///   - report: is told why a visitor got status 503, or a click was not counted, for the operator.
  public init(
    knowledge: @escaping @Sendable () throws -> Knowledge,
    keys: @escaping @Sendable (_ now: Int) throws -> FormKeys,
    contactKey: @escaping @Sendable () throws -> ContactKey,
    store: @escaping @Sendable () throws -> any Database,
    counts: (@Sendable () throws -> any Database)? = nil,
    uploads: UploadSink, chance: Chance, moreOrigins: Set<String> = [],
    report: @escaping @Sendable (any Error) -> Void = { _ in }
  ) {
    (self.knowledge, self.keys, self.contactKey) = (knowledge, keys, contactKey)
    (self.store, self.counts) = (store, counts ?? store)
    (self.uploads, self.chance) = (uploads, chance)
    (self.moreOrigins, self.report) = (moreOrigins, report)
  }

  /// In seconds. Who follows a link does not notice as much, and a click of a visitor who counts at
  /// the same moment is stored in a few milliseconds.
  public static let patienceToCount = 0.25

  /// `now` is in seconds since 1970.
  public func answer(_ request: Request, at now: Int) async -> Response {
    var response: Response
    do {
      let visit = Visit(self, try knowledge(), request, at: now)
      response = await visit.answer()
    } catch {
      report(error)
      response = await LastResort.response(to: request)
    }
    if request.method == "HEAD" { response.body = [] }
    return response
  }
}
