import Endpoint
import Testing

struct PartHeaderTests {
  private func header(_ lines: String...) throws(IntakeFault) -> PartHeader {
    try PartHeader(lines.map { Array($0.utf8) })
  }

  private func fileName(_ parameter: String) throws(IntakeFault) -> String? {
    try header("Content-Disposition: form-data; name=\"f\"; \(parameter)").fileName
  }

  @Test func `text has a name and no file name`() throws {
    let part = try header("content-disposition:form-data; name=note", "X-Other: y")
    #expect(part.name == "note")
    #expect(part.fileName == nil)
  }

  @Test(arguments: [
    ("filename=\"photo.jpg\"", "photo.jpg"),
    ("filename=photo.jpg", "photo.jpg"),
    ("filename=\"\"", ""),
    ("filename=\"Über mich.pdf\"", "Über mich.pdf"),
    ("filename=\"a\\\"b.txt\"", "a\"b.txt"),
    ("filename=\"a%22b.txt\"", "a\"b.txt"),
    ("filename=\"C:\\pictures\\x.png\"", "x.png"),
    ("filename=\"../../x.html\"", "x.html"),
    ("filename=\"..%2f..%2fx\"", "%2f..%2fx"),
    ("filename=\"...\"", "file"),
    ("filename=\".htaccess\"", "htaccess"),
    ("filename=\"dir/\"", "file"),
    ("filename=a.txt; filename*=UTF-8''%c3%bc.txt", "ü.txt"),
    ("filename*=utf-8'de'%E2%82%AC.pdf", "€.pdf"),
    ("filename*=ISO-8859-1''%fc.txt", "ü.txt"),
    ("filename*=UTF-8''%e2%80%aegpj.exe", "gpj.exe"),
    ("filename*=UTF-8''a%0d%0aSet-Cookie%3a%20b", "aSet-Cookie: b"),
    ("filename*=UTF-8''a%2fb", "b"),
    ("filename*=UTF-8''", ""),
  ])
  func `form-3.2 a file's name is cleaned`(parameter: String, name: String) throws {
    #expect(try fileName(parameter) == name)
  }

  @Test(arguments: [
    "filename*=UTF-8''%zz", "filename*=UTF-8''%c3", "filename*=x", "filename*=utf-16''a",
    "filename*=UTF-8''%00", "filename*0=a; filename*1=b", "filename=\"a", "filename=a; filename=b",
    "filename",
  ])
  func `form-3.2 a file's name that cannot be read is 400`(parameter: String) {
    #expect(
      reason { () throws(IntakeFault) in try fileName(parameter) } == .malformed(.disposition))
  }

  @Test(arguments: [149, 150, 151, 300])
  func `form-3.2 a file's name has at most 150 characters`(count: Int) {
    let name = String(repeating: "n", count: count - 4) + ".pdf"
    let cleaned = FileName.cleaned(name)
    #expect(cleaned.count == min(count, 150))
    #expect(cleaned.hasSuffix(".pdf"))
    #expect(FileName.cleaned(cleaned) == cleaned)
    #expect(FileName.cleaned(String(repeating: "n", count: count)).count == min(count, 150))
  }

  @Test func `form-3.2 nothing turns the direction of a name`() {
    let bidirectional = "\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2069}\u{200E}\u{61C}"
    #expect(FileName.cleaned("a\(bidirectional)b\u{2028}c\u{85}d\u{1B}[2J.txt") == "abcd[2J.txt")
  }

  @Test(
    arguments: [
      (["X: y"], .disposition), (["Content-Disposition: form-data"], .disposition),
      (["Content-Disposition: attachment; name=a"], .disposition),
      (["Content-Disposition: form-data; name=a; name=b"], .disposition),
      (
        ["Content-Disposition: form-data; name=a", "Content-Disposition: form-data; name=b"],
        .disposition
      ),
      (["no colon"], .header), ([": empty"], .header), ([" folded: x"], .header),
      (
        ["Content-Disposition: form-data; name=a", "Content-Type: a/b", "Content-Type: c/d"],
        .header
      ),
      (
        ["Content-Disposition: form-data; name=a", "Content-Type: Multipart/mixed; boundary=x"],
        .nestedParts
      ),
    ] as [([String], IntakeFault.Malformation)])
  func `form-3.2 a header that cannot be read is 400`(
    lines: [String], malformation: IntakeFault.Malformation
  ) {
    let found = reason { () throws(IntakeFault) in try PartHeader(lines.map { Array($0.utf8) }) }
    #expect(found == .malformed(malformation))
  }

  @Test func `form-3.2 a header is UTF-8`() {
    let line = Array("Content-Disposition: form-data; name=\"a".utf8) + [0xFF, 0x22]
    #expect(reason { () throws(IntakeFault) in try PartHeader([line]) } == .malformed(.header))
  }

  @Test func `form-3.2 a transfer encoding is let pass`() throws {
    let part = try header(
      "Content-Disposition: form-data; name=a", "Content-Transfer-Encoding: base64")
    #expect(part.name == "a")
  }
}
