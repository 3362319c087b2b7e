import Forms
import Synchronization

/// The files of one submission, and whether they have got their last names.
///
/// From then on they are not removed here, whatever happens: a commit whose answer did not come
/// back may have been one, and a file without a row is swept away by the worker.
final class KeptFiles: Sendable {
  private let sink: UploadSink
  private let files: [Sent.File]
  private let areKept = Mutex(false)

  init(_ files: [Sent.File], in sink: UploadSink) { (self.files, self.sink) = (files, sink) }

  func keep() throws {
    try sink.keep(files)
    areKept.withLock { $0 = true }
  }

  func discardUnlessKept() {
    if !areKept.withLock({ $0 }) { sink.discard(files) }
  }
}

/// The store did not say that it kept a submission.
struct StoringFault: Error {
  let cause: any Error
  let files: KeptFiles
}
