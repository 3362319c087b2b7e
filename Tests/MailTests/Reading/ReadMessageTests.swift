import Mail
import Testing

struct ReadMessageTests {
  /// RFC 2047 §8, the examples and the table.
  @Test(
    arguments: [
      ("=?US-ASCII?Q?Keith_Moore?= <moore@cs.utk.edu>", "Keith Moore <moore@cs.utk.edu>"),
      (
        "=?ISO-8859-1?Q?Keld_J=F8rn_Simonsen?= <keld@dkuug.dk>",
        "Keld Jørn Simonsen <keld@dkuug.dk>"
      ),
      (
        "=?ISO-8859-1?Q?Andr=E9?= Pirard <PIRARD@vm1.ulg.ac.be>",
        "André Pirard <PIRARD@vm1.ulg.ac.be>"
      ),
      (
        """
        =?ISO-8859-1?B?SWYgeW91IGNhbiByZWFkIHRoaXMgeW8=?=\r
         =?ISO-8859-2?B?dSB1bmRlcnN0YW5kIHRoZSBleGFtcGxlLg==?=
        """,
        "If you can read this you understand the example."
      ),
      (
        "=?ISO-8859-1?Q?Olle_J=E4rnefors?= <ojarnef@admin.kth.se>",
        "Olle Järnefors <ojarnef@admin.kth.se>"
      ),
      (
        "=?ISO-8859-1?Q?Patrik_F=E4ltstr=F6m?= <paf@nada.kth.se>",
        "Patrik Fältström <paf@nada.kth.se>"
      ),
      ("=?ISO-8859-1?Q?a?=", "a"),
      ("=?ISO-8859-1?Q?a?= b", "a b"),
      ("=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=", "ab"),
      ("=?ISO-8859-1?Q?a?=  =?ISO-8859-1?Q?b?=", "ab"),
      ("=?ISO-8859-1?Q?a?=\r\n     =?ISO-8859-1?Q?b?=", "ab"),
      ("=?ISO-8859-1?Q?a_b?=", "a b"),
      ("=?ISO-8859-1?Q?a?= =?ISO-8859-2?Q?_b?=", "a b"),
    ])
  func `mail-M16 reads the examples of RFC 2047`(written: String, shown: String) {
    #expect(ReadMessage(Array("X: \(written)\r\n\r\n".utf8))["x"] == shown)
  }

  @Test(
    arguments: [
      "=?utf-8?q?a", "=?utf-8?x?a?=", "=?koi8-r?q?=C1?=", "=?utf-8?q?a b?=", "?=", "=?=",
    ])
  func `leaves what it cannot read as it is`(written: String) {
    #expect(ReadMessage(Array("X: \(written)\r\n\r\n".utf8))["x"] == written)
  }

  @Test func `reads base 64 and a body that ends early`() {
    let mail = "Content-Transfer-Encoding: base64\r\n\r\nR3LD\r\nvMOfZQ"
    #expect(ReadMessage(Array(mail.utf8)).text == "Grüße")
  }

  @Test(arguments: ["", "\r\n", "a", ":", "a:", "a:\n b\n\nc", " x\r\n", "\u{FF}\u{0}"])
  func `reads anything`(text: String) {
    _ = ReadMessage(Array(text.utf8)).text
  }
}
