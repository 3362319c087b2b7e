/// Why a message cannot be signed: a fault of ours, since whoever wrote it had to look.
public enum DKIMFault: Error, Hashable, Sendable {
  /// A signature must cover the header From (RFC 6376 §5.4), and there is none.
  case noSender
  /// The key of this selector made no signature.
  case key(String)
}

extension DKIMFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noSender: "A message without the header “From” cannot be signed."
    case .key(let selector): "The key of the selector “\(selector)” made no signature."
    }
  }
}
