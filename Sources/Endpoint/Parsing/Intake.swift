public import Forms

/// Takes in what a visitor posted, if it keeps to the limits: the checks in the order that costs
/// least, and nothing left on the disk by a refusal.
public struct Intake: Sendable {
  private let limits: IntakeLimits
  private let fileFields: Set<String>
  private let stampedFileFields: StampedFileFields?
  private let sink: UploadSink

  /// The names under which the version of a form takes files whose stamp was sent.
  public typealias StampedFileFields = @Sendable (_ stamp: String) -> Set<String>

  /// `fileFields` are the names under which the form takes files; `stamped` is asked for others, so
  /// that an old page keeps its own.
  public init(
    limits: IntakeLimits = IntakeLimits(), fileFields: Set<String> = [],
    stamped: StampedFileFields? = nil, sink: UploadSink = .none
  ) {
    (self.limits, self.fileFields, self.sink) = (limits, fileFields, sink)
    stampedFileFields = stamped
  }

  /// The values and files of a posted form. The files wait in the sink to be kept or discarded.
  public func read(_ request: Request) async throws(IntakeFault) -> Sent {
    guard request.method == "POST" else { throw IntakeFault(.wrongMethod(allowed: ["POST"])) }
    guard let length = request.body.length else { throw IntakeFault(.noLength) }
    guard let type = request.headers["content-type"] else { throw IntakeFault(.wrongType) }
    let encoding = try FormEncoding(contentType: type)
    let mayHaveFiles = !fileFields.isEmpty || stampedFileFields != nil
    guard length <= (mayHaveFiles ? limits.bodyWithFiles : limits.body) else {
      throw IntakeFault(.bodyTooLarge)
    }
    switch encoding {
    case .urlencoded:
      guard length <= limits.body else { throw IntakeFault(.bodyTooLarge) }
      return try await readURLEncoded(request.body, length)
    case .multipart(let boundary): return try await readParts(request.body, length, boundary)
    }
  }

  /// What stands behind the `?`, by the same rules as a body.
  public func query(of request: Request) throws(IntakeFault) -> Sent {
    guard request.query.utf8.count <= limits.query else { throw IntakeFault(.queryTooLong) }
    return try URLEncodedReader.read(Array(request.query.utf8), limits: limits)
  }

  /// The words between the slashes of a path, none of which is empty, `.` or `..`. Only letters that
  /// our own addresses have are let pass, so nothing is left to be decoded (form-C8).
  public func path(of request: Request) throws(IntakeFault) -> [String] {
    let path = request.path.utf8
    guard path.count <= limits.path else { throw IntakeFault(.noPage) }
    guard !path.isEmpty, !path.elementsEqual("/".utf8) else { return [] }
    let words = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard words.first?.isEmpty == true else { throw IntakeFault(.noPage) }
    return try words.dropFirst().map { word throws(IntakeFault) in
      let text = String(Substring(word))
      guard !text.isEmpty, text != ".", text != "..", text.utf8.allSatisfy(Self.isPathLetter)
      else { throw IntakeFault(.noPage) }
      return text
    }
  }

  private static func isPathLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-_.~".utf8.contains(byte)
    }
  }
}

extension Intake {
  private func readURLEncoded(_ body: RequestBody, _ length: Int) async throws(IntakeFault) -> Sent
  {
    var reader = URLEncodedReader(limits: limits)
    var count = 0
    while let piece = try await piece(of: body, count: &count, announced: length) {
      try reader.push(piece)
    }
    return try reader.finish()
  }

  private func readParts(
    _ body: RequestBody, _ length: Int, _ boundary: [UInt8]
  ) async throws(IntakeFault) -> Sent {
    var reader = MultipartReader(boundary: boundary, limits: limits)
    var collector = PartCollector(
      limits: limits, fileFields: fileFields, stamped: stampedFileFields, sink: sink)
    var count = 0
    do throws(IntakeFault) {
      while let piece = try await piece(of: body, count: &count, announced: length) {
        try reader.push(piece, to: &collector)
      }
      try reader.finish()
      if let fault = collector.fault { throw IntakeFault(fault) }
      return collector.sent
    } catch {
      collector.discardFiles()
      var fault = error
      fault.sent = collector.sent
      throw fault
    }
  }

  /// Nil at the end, which has to come where it was announced.
  private func piece(
    of body: RequestBody, count: inout Int, announced: Int
  ) async throws(IntakeFault) -> [UInt8]? {
    let piece: [UInt8]
    do throws(BodyFault) {
      piece = try await body.next()
    } catch {
      switch error {
      case .tooSlow: throw IntakeFault(.tooSlow)
      case .cutShort: throw .malformed(.cutShort)
      }
    }
    count += piece.count
    guard count <= announced else { throw .malformed(.tooLong) }
    guard !piece.isEmpty else {
      guard count == announced else { throw .malformed(.cutShort) }
      return nil
    }
    return piece
  }
}
