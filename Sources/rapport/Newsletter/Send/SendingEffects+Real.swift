import Foundation
import Newsletter
import Vocabulary

extension SendingEffects {
  /// The machine's own clock and cores.
  static var real: SendingEffects {
    SendingEffects(
      clock: { Timestamp.now().seconds },
      // Woken early it is to end, which whoever sleeps sees.
      sleep: { try? await Task.sleep(for: $0) },
      cores: max(1, ProcessInfo.processInfo.activeProcessorCount), workshop: BackgroundExecutor())
  }
}
