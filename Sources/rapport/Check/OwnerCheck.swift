import Content
import Forms
import Settings
import Site
import Vocabulary

/// A check of all that an owner's folder holds: the pages, the forms and the newsletters.
struct OwnerCheck: Sendable {
  let source: String
  let options: BuildOptions
  let tellsAll: Bool

  func run(
    at now: Timestamp, onStep: @escaping @Sendable (BuildStep) -> Void = { _ in }
  ) async -> SiteCheckReport {
    let (files, name) = (FileTree.onDisk(source), BuildPlaces.name(of: source))
    let forms = OwnerForms(files, folderName: name)
    let check = SiteCheck(
      folderName: name, files: files, options: options, at: now, tellsAll: tellsAll,
      fragments: { settings in
        OwnerFragments(source: source, forms: forms).fragments(settings, at: now)
      })
    return await completed(await check.run(onStep: onStep), with: forms, at: now)
  }

  /// With what forms and newsletters have to say of themselves.
  func completed(
    _ ofPages: SiteCheckReport, with forms: OwnerForms?, at now: Timestamp
  ) async -> SiteCheckReport {
    var report = ofPages
    let skipped = Set(report.settings.skip)
    if !skipped.contains(.forms), let forms {
      // The remark on such a form is an error, and says all that the build's warning does.
      report.remarks.removeAll { $0.finding.message == FormFile.unheard }
      report.add(FormRemarks(forms).findings, of: .forms)
    }
    if !skipped.contains(.newsletters) {
      let address = options.baseURL.flatMap { BaseURL($0) }
      let remarks = await IssueRemarks(source: source, address: address, at: now)
      report.add(remarks.findings, of: .newsletters)
    }
    return report
  }
}

extension SiteCheckReport {
  /// What another room found, but for what a build has said of it.
  mutating func add(_ findings: [Finding], of check: Check) {
    let told = Set(remarks.map(\.finding))
    let more = findings.filter { !told.contains($0) }.map { SiteRemark(check, $0) }
    remarks = Set(remarks + more).sorted()
  }
}
