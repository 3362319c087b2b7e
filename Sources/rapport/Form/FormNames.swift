import Content
import Foundation
import Forms
import Settings

extension DataOptions {
  /// The forms that the owner's folder defines.
  var formNames: Set<String> {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: "\(source)/forms")) ?? []
    return Set(
      files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(".yaml".count)) }
        .filter { FormName($0) != nil })
  }
}

extension DataOptions {
  /// When a submission is forgotten that is no spam, or is from a moment on, as the owner's folder
  /// has it now.
  func forgetting() -> @Sendable (Submission, _ score: Int, _ since: Int) -> Int {
    let owner = OwnerForms(.onDisk(source), folderName: BuildPlaces.name(of: source))
    let days = Dictionary(
      (owner?.forms ?? []).map { ($0.name.text, $0.retention) }, uniquingKeysWith: { one, _ in one }
    )
    let keeping = owner?.settings.forms.keeping ?? FormKeeping()
    return { submission, score, since in
      keeping.forgetAt(
        receivedAt: since, days: days[submission.form] ?? keeping.submissions,
        score: score)
    }
  }
}
