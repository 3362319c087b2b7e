import Forms
import Testing

struct FileCheckTests {
  static let pdf = Array("%PDF-1.7\n".utf8)
  static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  static let jpg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]

  @Test(arguments: [
    ("a.pdf", pdf), ("a.png", png), ("IMG.2024.01.JPG", jpg), ("a.jpeg", jpg),
    ("a.txt", Array("Grüße".utf8)), ("a.csv", Array("a;b\r\n".utf8)),
    // The last letter may be cut where the file goes on.
    ("a.txt", Array("Gr".utf8) + [0xC3]),
  ])
  func `a file is what its name says`(name: String, head: [UInt8]) throws {
    #expect(try check(name, head, size: 4000) == [])
  }

  @Test(arguments: [
    (
      "a.svg", Array("<svg".utf8),
      "“a.svg” cannot be taken here. Please choose a file of this kind: pdf, png, jpg, txt, csv."
    ),
    (
      "a.html", Array("<html".utf8),
      "“a.html” cannot be taken here. Please choose a file of this kind: pdf, png, jpg, txt, csv."
    ),
    (
      "a", jpg,
      "“a” cannot be taken here. Please choose a file of this kind: pdf, png, jpg, txt, csv."
    ),
    (
      "x.php.jpg", jpg,
      "“x.php.jpg” has the name of a program or a web page. Please rename it and retry."
    ),
    ("a.jpg", png, "“a.jpg” is not what its name says. Please save it again as jpg."),
    (
      "a.pdf", Array("<html>%PDF-".utf8),
      "“a.pdf” is not what its name says. Please save it again as pdf."
    ),
    ("a.txt", [0x61, 0], "“a.txt” is not what its name says. Please save it again as txt."),
    (
      "a.csv", [0x47, 0xFC, 0x6E], "“a.csv” is not what its name says. Please save it again as csv."
    ),
  ])
  func `form-C6 and nothing that runs or shows`(name: String, head: [UInt8], sentence: String)
    throws
  {
    #expect(try check(name, head, size: 4000) == [sentence])
  }

  @Test(arguments: ["a.zip", "a.docx", "a.pdf", "a.csv"])
  func `form-C7 nothing that would have to be unpacked`(name: String) throws {
    let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00]
    #expect(try check(name, zip, size: 4000).count == 1)
  }

  @Test func `form-3.1 a file is neither empty nor too large`() throws {
    let most = 5 << 20
    for size in [1, most - 1, most] { #expect(try check("a.jpg", Self.jpg, size: size) == []) }
    #expect(
      try check("a.jpg", Self.jpg, size: most + 1)
        == ["“a.jpg” is larger than 5 MB. Please choose a smaller one."])
    #expect(
      try check("a.jpg", [], size: 0) == ["“a.jpg” is empty. Please choose it again."])
  }

  @Test func `form-3.2 two files for one field are refused`() throws {
    let form = try Check.form("{ name: f, label: F, type: file }")
    let file = Sent.File(field: "f", name: "a.pdf", storedName: "x", size: 9, head: Self.pdf)
    #expect(
      Check.check(form, Sent(files: [file, file]))
        == .refused([FieldRefusal("f", "“F” came twice. Please answer it once.")]))
    #expect(
      Check.check(form, Sent(values: [Sent.Value("f", "a.pdf")]))
        == .refused([
          FieldRefusal("f", "The file for “F” did not arrive. Please choose it again.")
        ]))
  }

  @Test func `a file that nobody asked for is refused`() throws {
    let form = try Check.form("{ name: f, label: F, type: text }")
    let file = Sent.File(field: "f", name: "a.pdf", storedName: "x", size: 9, head: Self.pdf)
    #expect(
      Check.check(form, Sent(files: [file]))
        == .refused([
          FieldRefusal(
            "",
            "A file was sent that this form does not ask for. Please load the page again and retry."
          )
        ]))
  }

  @Test func `a file input that was left alone is no answer`() throws {
    let form = try Check.form("{ name: f, label: F, type: file, required: true }")
    let nothing = Sent.File(field: "f", name: "", storedName: "x", size: 0, head: [])
    #expect(
      Check.check(form, Sent(files: [nothing]))
        == .refused([FieldRefusal("f", "Please choose a file for “F”.")]))
  }

  private func check(_ name: String, _ head: [UInt8], size: Int) throws -> [String] {
    let form = try Check.form("{ name: f, label: F, type: file }")
    let file = Sent.File(field: "f", name: name, storedName: "x", size: size, head: head)
    return switch Check.check(form, Sent(files: [file])) {
    case .accepted: []
    case .refused(let refusals): refusals.map(\.sentence)
    }
  }
}
