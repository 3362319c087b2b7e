import Contacts
import Content
import Glibc
import Markdown
import Settings
@testable import Site
import Templates
import Vocabulary

/// Gives libFuzzer its arguments. SwiftPM wants a main function of its own, so the driver is
/// called instead of linking the library's.
///
/// `RAPPORT_PARSER` names the parser; without it the names of all are printed.
@main
enum Fuzz {
  static func main() {
    guard parser != nil else {
      for name in parsers.keys.sorted() { print(name) }
      return
    }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(runDriver(&count, &arguments, fuzz))
  }
}

/// A parser may find whatever it likes in an input; it must come back, in linear time, and keep
/// the promise that is checked beside it. Its seeds lie in `Corpus/<name>`.
private let parsers: [String: @Sendable ([UInt8]) -> Void] = [
  "compiled-form": fuzzCompiledForm,
  "contact-settings": fuzzContactSettings,
  "contacts-csv": fuzzContacts("email,name,text,number,date,flag,interests\n"),
  "contacts-file": fuzzContacts(""),
  "contacts-json": fuzzContacts("[{\"email\":\"a@b.example\","),
  "contacts-vcard": fuzzContacts("BEGIN:VCARD\nEMAIL:a@b.example\n"),
  "content-type": fuzzContentType,
  "csv": { fuzzData($0, as: "data.csv") },
  "disposition": fuzzDisposition,
  "dot-stuffing": fuzzDotStuffing,
  "base64url": fuzzBase64URL,
  "file-name": fuzzFileName,
  "form": fuzzForm,
  "front-matter": fuzzFrontMatter,
  "issue": fuzzIssue,
  "json": { fuzzData($0, as: "data.json") },
  "links": fuzzLinks,
  "mail-lint": fuzzMailLint,
  "mail-text": fuzzMailText,
  "mailbox": fuzzMailbox,
  "markdown": fuzzMarkdown,
  "multipart": fuzzMultipart,
  "page": fuzzPage,
  "name-answer": fuzzNameAnswer,
  "name-records": fuzzNameRecords,
  "pattern": fuzzPattern,
  "punycode": fuzzPunycode,
  "read-message": fuzzReadMessage,
  "returned-mail": fuzzReturnedMail,
  "smtp": fuzzSMTP,
  "signature-lint": fuzzSignatureLint,
  "signing": fuzzSigning,
  "style": fuzzStyle,
  "template": fuzzTemplate,
  "urlencoded": fuzzURLEncoded,
  "zone": fuzzZone,
]

private let parser = getenv("RAPPORT_PARSER").flatMap { parsers[String(cString: $0)] }

/// libFuzzer's own: `compiler-rt/lib/fuzzer/FuzzerInterface.h`.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ test: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

private func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  parser?(Array(UnsafeBufferPointer(start: data, count: size)))
  return 0
}

private func fuzzMarkdown(_ bytes: [UInt8]) {
  let document = MarkdownDocument(utf8: bytes, path: "page.md")
  precondition(document.html.utf8.count <= 400 * bytes.count + 4096, "the HTML explodes")
  precondition(document.findings.allSatisfy { $0.line >= 1 && $0.column >= 1 }, "no such place")
}

private func fuzzMailText(_ bytes: [UInt8]) {
  let marked = MailText(utf8: bytes).bytes
  // Merged values may bring anything, so the layout is given the bytes themselves as well.
  for merged in [marked, bytes] {
    let text = MailText.layout(merged)
    let lines = text.split(separator: 0x0A)
    precondition(lines.allSatisfy { $0.count <= 998 }, "a line is too long for a mail")
    precondition(text.count <= 80 * merged.count + 4096, "the text explodes")
  }
}

private func fuzzFrontMatter(_ bytes: [UInt8]) {
  let front = FrontMatter.split(bytes, path: "page.md")
  precondition(front.body.upperBound == bytes.count, "the body ends before the file")
}

private func fuzzTemplate(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  let library = TemplateLibrary([TemplateSource(name: "page", path: "page.mustache", text: text)])
  let shape = RecordShape(
    "root", [.field("title", .text, "A title."), .field("items", .list(.text), "Some.")])
  guard let template = try? library.template("page", given: shape) else { return }
  let hostile = "<script>&\"'"
  let html = template.render(Record(shape, [.text(hostile), .list([.text(hostile)])]))
  precondition(text.contains("<script>") || !html.contains("<script>&"), "a value became markup")
}

private func fuzzLinks(_ bytes: [UInt8]) {
  let map = LinkMap(
    paths: ["/", "/a/", "/a/b/", "/ü/"], assets: ["/assets/x.css": "/assets/x.1.css"])
  var output: [UInt8] = []
  _ = LinkPass(map).rewrite(bytes, of: "/a/b/", into: &output)
}

private func fuzzStyle(_ bytes: [UInt8]) {
  let once = StyleMinifier.minified(bytes)
  precondition(StyleMinifier.minified(once) == once, "minified twice is not minified once")
  _ = StyleLinks.rewrite(bytes) { "/" + $0 }
}

private func fuzzData(_ bytes: [UInt8], as path: String) {
  var findings: [Finding] = []
  _ = DataFile.read(bytes, path: path, findings: &findings)
}

private func fuzzContactSettings(_ bytes: [UInt8]) {
  guard let node = try? YAML.parse(bytes, path: "site.yaml") else { return }
  var findings: [Finding] = []
  let settings = ContactSettings.read(
    contacts: node["contacts"], lists: node["lists"], segments: node["segments"],
    path: "site.yaml", findings: &findings)
  precondition(
    settings.fields.allSatisfy { field in
      field.fallback.map { (try? field.value($0)) == $0 } ?? true
    }, "a default is not kept as it is")
  precondition(findings.allSatisfy { $0.line >= 1 && $0.column >= 1 }, "no such place")
}

private func fuzzPage(_ bytes: [UInt8]) {
  let (page, _) = PageSource.read(
    bytes, path: "content/a.md", settings: SiteSettings(folderName: "site"))
  let now = Timestamp(seconds: 0)
  let tree = ContentTree(
    [page], files: [], settings: SiteSettings(folderName: "site"),
    showing: Showing(drafts: true, future: true, expired: true), at: now)
  precondition(
    tree.pages.allSatisfy { !$0.path.file.split(separator: "/").contains("..") },
    "a page leaves the output folder")
}
