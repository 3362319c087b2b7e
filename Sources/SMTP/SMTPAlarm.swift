import NIOCore

/// When waiting has lasted too long.
///
/// Waiting begins anew with every reply. So one timer stays as it is while the moment moves away
/// from it, and looks again when it rings: setting one for each reply would cost more than the
/// reply.
struct SMTPAlarm {
  private var moment: NIODeadline?
  private var timer: (moment: NIODeadline, task: Scheduled<Void>)?
  /// The conversation's progress when the moment was set.
  private var progress = -1

  /// Whether waiting has begun anew since the moment was set.
  mutating func isOutdated(_ progress: Int) -> Bool {
    defer { self.progress = progress }
    return self.progress != progress
  }

  /// Rings at a moment; nil never. `ring` is to call `rang`.
  mutating func set(
    _ moment: NIODeadline?, on loop: any EventLoop, _ ring: @escaping () -> Void
  ) {
    self.moment = moment
    guard let moment, timer.map({ $0.moment > moment }) ?? true else { return }
    timer?.task.cancel()
    timer = (moment, loop.assumeIsolated().scheduleTask(deadline: moment, ring))
  }

  /// Whether the time is over now; if it is not, it rings again.
  mutating func rang(
    at now: NIODeadline, on loop: any EventLoop, _ ring: @escaping () -> Void
  ) -> Bool {
    timer = nil
    guard let moment, moment <= now else {
      set(moment, on: loop, ring)
      return false
    }
    return true
  }

  mutating func stop() {
    timer?.task.cancel()
    (moment, timer) = (nil, nil)
  }
}
