import Contacts
import Synchronization
import Vocabulary

/// What is wrong with rows of a file: the first for the terminal, all for a file of their own.
final class ImportProblems: Sendable {
  private struct State {
    var lines: [String] = []
    var all: [ImportProblem] = []
    /// Of faults, which are told; who is left alone is counted.
    var faults = 0
    var failure: (any Error)?
  }

  private static let shown = 20

  private let file: String
  private let keepsAll: Bool
  private let output: NewOutput?
  private let state = Mutex(State())

  /// `rejected` is a file that must not be there.
  init(file: String, rejected: String?, keepsAll: Bool) throws {
    (self.file, self.keepsAll) = (file, keepsAll)
    output = try rejected.map(NewOutput.init)
    try output?.write(CSVLine.bytes(["line", "email", "problem"]))
  }

  @Sendable func note(_ problem: ImportProblem) {
    state.withLock { state in
      if keepsAll { state.all.append(problem) }
      do {
        try output?.write(
          CSVLine.bytes(["\(problem.line)", problem.email ?? "", problem.message]))
      } catch { state.failure = state.failure ?? error }
      guard problem.kind != .suppressed, problem.kind != .left else { return }
      state.faults += 1
      if state.faults <= Self.shown {
        state.lines.append(problem.finding(in: file).description.onOneLine)
      }
    }
  }

  /// Throws what went wrong with the file of its own.
  func finished() throws -> (lines: [String], all: [ImportProblem]) {
    let state = state.withLock { $0 }
    if let failure = state.failure { throw failure }
    let more = state.faults - state.lines.count
    guard more > 0 else { return (state.lines, state.all) }
    let advice = output == nil ? " See them with --rejected FILE." : ""
    return (state.lines + ["and \(more) more.\(advice)"], state.all)
  }
}
