import Endpoint
import Synchronization

extension RequestBody {
  /// Bytes that are there already, handed out as they would come over a wire; nil did not come in
  /// time.
  static func pieces(of bytes: [UInt8]?, announced length: Int?) -> RequestBody {
    guard let bytes else {
      return RequestBody(length: length) { () throws(BodyFault) -> [UInt8] in throw .tooSlow }
    }
    let rest = Mutex(bytes[...])
    return RequestBody(length: length) { () throws(BodyFault) -> [UInt8] in
      rest.withLock { rest in
        let piece = rest.prefix(1 << 16)
        rest = rest.dropFirst(piece.count)
        return Array(piece)
      }
    }
  }
}
