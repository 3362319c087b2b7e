import Mail
import Testing

struct ReadPartsTests {
  /// RFC 2231 §3 and §4, with the semicolons that an erratum adds.
  @Test(
    arguments: [
      (
        "filename*0=\"ftp://\";\r\n filename*1=\"cs.utk.edu/pub/moose/bulk-mailer/bulk-mailer.tar\"",
        "ftp://cs.utk.edu/pub/moose/bulk-mailer/bulk-mailer.tar"
      ),
      ("filename*=us-ascii'en-us'This%20is%20%2A%2A%2Afun%2A%2A%2A", "This is ***fun***"),
      (
        """
        filename*0*=us-ascii'en'This%20is%20even%20more%20;\r
         filename*1*=%2A%2A%2Afun%2A%2A%2A%20;\r
         filename*2="isn't it!"
        """, "This is even more ***fun*** isn't it!"
      ),
      ("filename*=iso-8859-1''Gr%FC%DFe", "Grüße"),
      ("filename=\"a;b\\\"c\"", "a;b\"c"), ("filename=a.b", "a.b"),
      ("FileName = \"a\" ; x=y", "a"), ("filename=\"=?utf-8?q?=C3=BC?=\"", "ü"),
      ("filename=\"", "\""), ("filename*0=a; filename*2=b", "a"),
    ])
  func `mail-M16 reads the examples of RFC 2231, and the names that others write`(
    written: String, name: String
  ) {
    let mail = "Content-Disposition: attachment; \(written)\r\n\r\n"
    #expect(ReadMessage(Array(mail.utf8)).fileName == name)
  }

  @Test func `reads parts in parts, also where boundaries are missing`() {
    let mail = """
      Content-Type: multipart/mixed; boundary=a

      preamble
      --a
      Content-Type: multipart/alternative; boundary="b b"

      --b b
      Content-Transfer-Encoding: quoted-printable

      Gr=C3=BC=C3=9Fe
      --b b
      Content-Type: text/html; charset=iso-8859-1
      Content-Transfer-Encoding: base64

      R3L83w==
      --b b--
      --a
      Content-Type: text/plain; name=list.txt

      attached
      """
    let read = ReadMessage(Array(mail.utf8))
    #expect(read.mediaType == "multipart/mixed")
    #expect(read.parts.map(\.mediaType) == ["multipart/alternative", "text/plain"])
    #expect(read.leaves.map(\.mediaType) == ["text/plain", "text/html", "text/plain"])
    #expect(read.text == "Grüße")
    #expect(read.html == "Grüß")
    #expect(read.files.map(\.fileName) == ["list.txt"])
  }

  @Test func `goes only so deep as anybody builds a message`() {
    let deep = (0..<5000).map { "Content-Type: multipart/mixed; boundary=\($0)\n\n--\($0)\n" }
    #expect(ReadMessage(Array(deep.joined().utf8)).leaves.count == 1)
  }
}
