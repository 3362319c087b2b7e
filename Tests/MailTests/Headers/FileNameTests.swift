import Mail
import Testing

struct FileNameTests {
  @Test(
    arguments: [
      ("list.pdf", #"filename="list.pdf""#),
      ("spring list.pdf", #"filename="spring list.pdf""#),
      ("Grüße.pdf", #"filename*=utf-8''Gr%C3%BC%C3%9Fe.pdf; filename="Gr__e.pdf""#),
      (#"a"b.txt"#, #"filename*=utf-8''a%22b.txt; filename="a_b.txt""#),
      ("100%.txt", #"filename="100%.txt""#),
      ("it's.txt", #"filename="it's.txt""#),
      ("../../etc/passwd", #"filename="passwd""#),
      (#"C:\Windows\system.ini"#, #"filename="system.ini""#),
      ("a\r\nBcc: v@x.example", #"filename="aBcc: v@x.example""#),
      ("a\u{0}\u{85}\u{2028}b", #"filename="ab""#),
      ("fdp.\u{202E}exe", #"filename="fdp.exe""#),
      ("", #"filename="file""#), ("..", #"filename="file""#), ("a/", #"filename="file""#),
      ("=?utf-8?q?a?=", "filename*=utf-8''%3D%3Futf-8%3Fq%3Fa%3F%3D; filename=\"__utf-8_q_a__\""),
    ])
  func `mail-M8 a name is quoted ASCII, and in full beside it`(
    name: String, written: String
  ) throws {
    #expect(try disposition(name) == "attachment; " + written)
  }

  @Test func `mail-M8 a long name comes in pieces that cut no character`() throws {
    #expect(
      try disposition(repeated("ř", 25) + ".pdf") == """
        attachment; filename*0*=utf-8''\(repeated("%C5%99", 8)); \
        filename*1*=\(repeated("%C5%99", 8)); \
        filename*2*=\(repeated("%C5%99", 8)); \
        filename*3*=%C5%99.pdf; filename="\(repeated("_", 25)).pdf"
        """)
  }

  @Test func `mail-M8 a long ASCII name is cut for those who read no pieces`() throws {
    let written = try disposition(repeated("abcdefgh", 12) + ".pdf")
    #expect(
      written.hasPrefix("attachment; filename*0*=utf-8''abc")
        && written.hasSuffix("; filename=\"\(repeated("abcdefgh", 7)).pdf\""))
  }

  /// The value with its folds undone.
  private func disposition(_ name: String) throws -> String {
    var mail = try Sample.mail()
    mail.attachments = [MailFile(name: name, mediaType: "a/b", bytes: [1])]
    let part = try #require(try Sample.body(mail).split(separator: "\nContent-Disposition: ").last)
    let header = try #require(part.split(separator: "\n\n").first)
    for line in header.split(separator: "\n") { #expect(line.utf8.count <= 78) }
    return String(header.replacing("\n ", with: " "))
  }
}
