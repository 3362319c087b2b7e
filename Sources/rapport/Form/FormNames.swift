import Content
import Foundation
import Forms

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
  /// For how many days each form keeps what was sent, as the owner's folder has it now.
  func retention() throws -> @Sendable (Submission) -> Int {
    let owner = OwnerForms(.onDisk(source), folderName: BuildPlaces.name(of: source))
    let days = Dictionary(
      (owner?.forms ?? []).map { ($0.name.text, $0.retention) }, uniquingKeysWith: { one, _ in one }
    )
    let standard = owner?.settings.forms.keeping.submissions ?? FormDefaults().retention
    return { days[$0.form] ?? standard }
  }
}
