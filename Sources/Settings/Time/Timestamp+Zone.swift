public import Vocabulary

extension Timestamp {
  /// The same moment by the clocks of a zone. A bare day stays one where it begins at midnight there.
  public func shown(in zone: Zone) -> Timestamp {
    let local = Timestamp(seconds: seconds, offset: zone.offset(at: seconds))
    guard !hasTime, local.hour == 0, local.minute == 0 else { return local }
    return Timestamp(seconds: seconds, offset: local.offset, hasTime: false)
  }
}
