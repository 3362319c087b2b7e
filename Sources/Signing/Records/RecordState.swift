/// How what stands in DNS compares to what should.
public enum RecordState: Hashable, Sendable {
  case right
  /// Found and different; why, in a sentence.
  case different(String)
  case missing
}
