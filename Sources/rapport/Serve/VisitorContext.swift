import Hummingbird
import NIOCore

/// What is known of a request beside its words: where it came from.
struct VisitorContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The other end's address without its port; empty where it has none.
  let remoteHost: String

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    remoteHost = source.channel.remoteAddress?.ipAddress ?? ""
  }
}
