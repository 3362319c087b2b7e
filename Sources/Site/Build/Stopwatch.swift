/// Times the steps of a build, and tells of them as they begin.
struct Stopwatch {
  private(set) var phases: [BuildStatistics.Phase] = []
  private let effects: BuildEffects
  private var running: (name: String, since: Double)?

  init(_ effects: BuildEffects) {
    self.effects = effects
    running = ("settings", effects.uptime())
  }

  mutating func begin(_ phase: BuildStep.Phase, pages: Int) {
    end()
    running = (phase.rawValue, effects.uptime())
    effects.onStep(BuildStep(phase: phase, count: pages))
  }

  mutating func end() {
    guard let running else { return }
    phases.append(.init(name: running.name, seconds: effects.uptime() - running.since))
    self.running = nil
  }
}
