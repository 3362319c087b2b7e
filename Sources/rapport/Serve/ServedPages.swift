import Content
import ServiceLifecycle

/// Where the pages come from that are served.
enum ServedPages: Sendable {
  /// The files of an output folder.
  case built(String)
  /// An owner's folder, as it is now.
  case live(LiveSite, FolderWatch, FileTree)

  /// What runs beside the server.
  var services: [any Service] {
    switch self {
    case .built: []
    case .live(let site, let watch, _): [LiveFollowing(site: site, watch: watch)]
    }
  }
}

/// Follows an owner's folder for as long as the server runs.
struct LiveFollowing: Service {
  let site: LiveSite
  let watch: FolderWatch

  func run() async throws {
    await cancelWhenGracefulShutdown { await site.follow(watch) }
  }
}
