import Forms

/// Makes `Sent` of the parts of a body: text is kept, files are handed on to the sink as they come.
///
/// What is wrong with one field is remembered while the others are read, so that the visitor's text
/// can be shown back; no file of a body that is refused stays.
struct PartCollector: PartReceiver {
  private let limits: IntakeLimits
  private let fileFields: Set<String>
  private let stamped: Intake.StampedFileFields?
  private let sink: UploadSink
  private(set) var sent = Sent()
  private(set) var fault: IntakeFault.Reason?
  private var part = Part.dropped
  private var textBytes = 0
  private var seenFields: Set<String> = []
  private var files = 0

  /// What is coming in. The bytes stand outside it, so that appending does not copy them.
  private enum Part { case dropped, text(name: String), file(OpenFile) }
  private var text: [UInt8] = []
  private var head: [UInt8] = []
  private var size = 0

  private struct OpenFile {
    let field: String, name: String
    /// Nil until there is something to write.
    var upload: UploadSink.Upload?
  }

  init(
    limits: IntakeLimits, fileFields: Set<String>, stamped: Intake.StampedFileFields? = nil,
    sink: UploadSink
  ) {
    (self.limits, self.fileFields, self.sink) = (limits, fileFields, sink)
    self.stamped = stamped
  }

  mutating func begin(_ header: PartHeader) throws(IntakeFault) {
    (part, text, head, size) = (.dropped, [], [], 0)
    guard FieldName.isOne(header.name) else { return remember(.badName) }
    guard let fileName = header.fileName else {
      part = .text(name: header.name)
      return
    }
    guard takesFile(header.name) else {
      return remember(.unexpectedFile(field: header.name))
    }
    guard seenFields.insert(header.name).inserted else {
      return remember(.fileTwice(field: header.name))
    }
    let file = OpenFile(field: header.name, name: fileName)
    // Where no file was chosen a browser sends an empty one without a name.
    if fileName.isEmpty { part = .file(file) } else { open(file) }
  }

  mutating func take(_ bytes: ArraySlice<UInt8>) throws(IntakeFault) {
    switch part {
    case .dropped: break
    case .text:
      textBytes += bytes.count
      guard textBytes <= limits.body else { throw IntakeFault(.bodyTooLarge) }
      text.append(contentsOf: bytes)
    case .file(let file):
      if file.upload == nil { open(file) }
      write(bytes)
    }
  }

  mutating func end() throws(IntakeFault) {
    defer { part = .dropped }
    switch part {
    case .dropped: break
    case .text(let name): try endText(name, SentText.read(text))
    case .file(let file): endFile(file)
    }
  }

  /// Removes every file that was begun.
  mutating func discardFiles() {
    if case .file(let file) = part, let upload = file.upload { sink.abandon(upload) }
    part = .dropped
    sink.discard(sent.files)
    sent.files = []
  }
}

extension PartCollector {
  private mutating func endText(_ name: String, _ text: String) throws(IntakeFault) {
    guard sent.values.count < limits.values else { return remember(.tooManyValues) }
    if text.utf8.count > limits.value { remember(.valueTooLong(field: name)) }
    sent.values.append(Sent.Value(name, text))
  }

  /// The stamp stands above all else on a page of ours.
  private func takesFile(_ field: String) -> Bool {
    fileFields.contains(field)
      || sent["_form"].map { stamped?($0).contains(field) ?? false } ?? false
  }

  /// After a first fault nothing is written any more.
  private mutating func open(_ file: OpenFile) {
    part = .dropped
    files += 1
    guard files <= limits.files else { return remember(.tooManyFiles(field: file.field)) }
    guard fault == nil else { return }
    do {
      var file = file
      file.upload = try sink.begin()
      part = .file(file)
    } catch {
      remember(.cannotStore(error))
    }
  }

  private mutating func write(_ bytes: ArraySlice<UInt8>) {
    guard case .file(let file) = part, let upload = file.upload else { return }
    size += bytes.count
    head.append(contentsOf: bytes.prefix(512 - head.count))
    do throws(UploadFailure) {
      if size <= limits.file { return try sink.write(upload, bytes) }
      remember(.fileTooLarge(field: file.field))
    } catch {
      remember(.cannotStore(error))
    }
    sink.abandon(upload)
    part = .dropped
  }

  private mutating func endFile(_ file: OpenFile) {
    guard let upload = file.upload else { return }
    do throws(UploadFailure) {
      try sink.finish(upload)
      sent.files.append(
        Sent.File(
          field: file.field, name: file.name.isEmpty ? "file" : file.name,
          storedName: upload.storedName, size: size, head: head))
    } catch {
      sink.abandon(upload)
      remember(.cannotStore(error))
    }
  }

  private mutating func remember(_ reason: IntakeFault.Reason) { fault = fault ?? reason }
}
