import Content
import Endpoint
import Forms
import Settings
import Templates
import Vocabulary

/// Reads the files that concern forms, and collects what is wrong with them.
struct OwnerFiles {
  private let files: FileTree
  var findings: [Finding] = []

  init(_ files: FileTree) { self.files = files }

  /// What a YAML file holds; nil where there is none, or none that can be read.
  mutating func node(_ path: String) -> Node? {
    read(path).flatMap { DataFile.read($0, path: path, findings: &findings) }
  }

  /// The files of a folder whose names end so. Others are told of: nobody would read them.
  mutating func texts(
    in folder: String, endingIn endings: [String]
  ) -> [(path: String, bytes: [UInt8])] {
    names(in: folder).compactMap { file in
      let path = "\(folder)/\(file)"
      guard endings.contains(where: file.hasSuffix) else {
        report(path, "this is not read: only \(endings[0]) is, here", "Rename or remove it.")
        return nil
      }
      return read(path).map { (path, $0) }
    }
  }

  /// `content/replies/complaint-received.md` is called `replies/complaint-received`.
  mutating func replies() -> [Reply] {
    texts(in: "content/replies", endingIn: [".md"]).compactMap { path, bytes in
      let front = FrontMatter.split(bytes, path: path)
      findings += front.findings
      guard let subject = front.mapping["subject"]?.text else {
        report(path, "a reply has no subject", "Write “subject: We have your message” at its top.")
        return nil
      }
      let text = String(decoding: bytes[front.body], as: UTF8.self)
      let reply = Reply(
        name: String(path.dropFirst("content/".count).dropLast(".md".count)), subject: subject,
        text: String(text.drop { $0.isNewline }))
      findings += PageSources.findings(in: reply, path: path)
      return reply
    }
  }

  /// `site/templates/endpoint/thanks.mustache` is called `thanks`.
  mutating func endpointPages() -> [TemplateSource] {
    let folder = "site/templates/endpoint"
    let sources = texts(in: folder, endingIn: [".mustache"]).map { path, bytes in
      TemplateSource(
        name: String(path.dropFirst(folder.count + 1).dropLast(".mustache".count)), path: path,
        text: String(decoding: bytes, as: UTF8.self))
    }
    findings += PageSources.findings(in: sources)
    return sources
  }

  /// The names of the forms of an owner's folder, those too that cannot be read.
  static func forms(of files: FileTree) -> [String] {
    files.list("forms").entries.filter { $0.kind == .file }.compactMap { entry in
      [".yaml", ".yml"].first(where: entry.name.hasSuffix).map {
        String(entry.name.dropLast($0.count))
      }
    }
  }

  /// What site.yaml asks for and the forms do not have.
  func faults(_ settings: SiteSettings, _ forms: [FormDefinition]) -> [Finding] {
    let names = forms.map(\.name.text)
    var faults: [Finding] = []
    for (key, name) in [("footer", settings.forms.footer), ("complaint", settings.forms.complaint)]
    {
      guard let name, !names.contains(name) else { continue }
      faults.append(
        Finding(
          .error, in: "site/site.yaml", "“forms.\(key)” names “\(name)”, and there is no such form",
          advice: NearestName.question(name, among: names) ?? "Write forms/\(name).yaml."))
    }
    if settings.sender == nil {
      faults.append(
        Finding(
          .error, in: "site/site.yaml", "forms write mails, and nothing says who they come from",
          advice: "Write “email:” below “business:”, or “from:” below “mail:”."))
    }
    return faults
  }

  /// The names of the files in a folder, without those that editors and systems leave.
  private mutating func names(in folder: String) -> [String] {
    let (entries, faults) = files.list(folder)
    findings += faults
    return entries.filter { $0.kind == .file && !$0.name.hasPrefix(".") && !$0.name.hasSuffix("~") }
      .map(\.name)
  }

  /// Nil where there is no such file; one that cannot be read is told of.
  private mutating func read(_ path: String) -> [UInt8]? {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    guard files.list(folder).entries.contains(where: { "\(folder)/\($0.name)" == path }) else {
      return nil
    }
    do { return try files.read(path) } catch {
      findings.append(error)
      return nil
    }
  }

  private mutating func report(_ path: String, _ message: String, _ advice: String) {
    findings.append(Finding(.error, in: path, message, advice: advice))
  }
}
