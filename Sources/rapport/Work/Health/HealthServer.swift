import HTTPTypes
import Hummingbird
import Logging
import Store
import Vocabulary

/// Shows how a worker is: `/health` for who restarts it, `/metrics` for who draws it.
///
/// Neither tells anything about a person. It answers to this computer alone unless it is told
/// otherwise.
struct HealthServer: Sendable {
  let address: HealthAddress
  let record: WorkRecord
  let store: any Database
  let clock: @Sendable () -> Int

  init(
    at address: HealthAddress, record: WorkRecord, store: any Database,
    clock: @escaping @Sendable () -> Int
  ) {
    (self.address, self.record, self.store, self.clock) = (address, record, store, clock)
  }

  /// Until its task is cancelled. A port that is taken is told of; the worker goes on without.
  func run() async throws {
    var quiet = Logger(label: "rapport")
    quiet.logLevel = .critical
    let router = Router()
    router.get("health") { _, _ in try await health() }
    router.get("metrics") { _, _ in await metrics() }
    let (host, port) = (address.host, address.port)
    let application = Application(
      router: router,
      configuration: .init(address: .hostname(host, port: port), serverName: "rapport"),
      onServerRunning: { channel in
        let bound = HealthAddress(host: host, port: channel.localAddress?.port ?? port)
        Terminal.tell(["Health: \(bound.url)/health and \(bound.url)/metrics"])
      }, logger: quiet)
    do {
      try await application.run()
    } catch  where !(error is CancellationError) {
      Terminal.tell(["error: the health cannot be shown at \(address.url)", "because: \(error)"])
    }
  }

  private func health() async throws -> Response {
    let now = clock()
    let report: HealthReport
    do {
      report = HealthReport(record.facts, try await WorkFacts.read(store, at: now), at: now)
    } catch {
      report = HealthReport(record.facts, nil, unreadable: "\(error)", at: now)
    }
    return Self.text(
      try JSONText.of(report) + "\n", as: "application/json",
      status: report.isHealthy ? .ok : .serviceUnavailable)
  }

  private func metrics() async -> Response {
    let now = clock()
    // Without a store there are the process's own; the health says what is wrong.
    let facts = try? await WorkFacts.read(store, at: now)
    return Self.text(
      WorkMetrics.text(record.facts, startedAt: record.startedAt, facts, at: now),
      as: "text/plain; version=0.0.4; charset=utf-8")
  }

  private static func text(
    _ text: String, as type: String, status: HTTPResponse.Status = .ok
  ) -> Response {
    Response(
      status: status, headers: [.contentType: type, .cacheControl: "no-store"],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}
