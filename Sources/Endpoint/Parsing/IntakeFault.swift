public import Forms

/// Why what was sent is not taken in.
public struct IntakeFault: Error, Sendable, Hashable {
  public let reason: Reason
  /// What could be read all the same, so that the visitor's text can be shown back. Never a file.
  public internal(set) var sent = Sent()

  public enum Reason: Sendable, Hashable {
    case noPage
    case wrongMethod(allowed: [String])
    case queryTooLong
    case noLength
    case wrongType
    case bodyTooLarge
    case tooSlow
    case malformed(Malformation)
    case tooManyValues
    /// The name of a field is none; it is not repeated, as it may be anything.
    case badName
    case valueTooLong(field: String)
    case fileTooLarge(field: String)
    case tooManyFiles(field: String)
    case fileTwice(field: String)
    /// The form asks for no file there.
    case unexpectedFile(field: String)
    case cannotStore(UploadFailure)
  }

  /// What is wrong with the bytes themselves. No browser sends such.
  public enum Malformation: String, Sendable, Hashable {
    case percentEscape, text, controlByte, contentType, boundary, aroundParts, tooManyParts
    case tooManyHeaders, headerTooLong, header, disposition, nestedParts, cutShort, tooLong
  }

  public init(_ reason: Reason) { self.reason = reason }

  static func malformed(_ malformation: Malformation) -> IntakeFault {
    IntakeFault(.malformed(malformation))
  }
}

extension IntakeFault {
  public var status: Int {
    switch reason {
    case .noPage: 404
    case .wrongMethod: 405
    case .queryTooLong: 414
    case .noLength: 411
    case .wrongType: 415
    case .bodyTooLarge, .fileTooLarge: 413
    case .tooSlow: 408
    case .malformed: 400
    case .tooManyValues, .badName, .valueTooLong, .tooManyFiles, .fileTwice, .unexpectedFile: 422
    case .cannotStore: 503
    }
  }

  /// The field beside which it is said.
  public var field: String? {
    switch reason {
    case .valueTooLong(let field), .fileTooLarge(let field), .tooManyFiles(let field),
      .fileTwice(let field), .unexpectedFile(let field):
      field
    default: nil
    }
  }
}
