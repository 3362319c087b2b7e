import Mail
import Testing

struct ListHeaderTests {
  @Test func `mail-L1 mail-L7 mail-L8 a list says what it is and how to leave it`() throws {
    var mail = try Sample.mail()
    mail.automatic = nil
    var list = ListHeaders(
      title: "News from the nursery", id: "news.plants.example",
      unsubscribe: "https://plants.example/rapport/list/unsubscribe/4f2a")
    list.owner = "mailto:post@plants.example"
    list.archive = "https://plants.example/newsletters/"
    mail.list = list
    #expect(
      try Sample.list(mail) == """
        List-Id: News from the nursery <news.plants.example>
        List-Unsubscribe: <https://plants.example/rapport/list/unsubscribe/4f2a>
        List-Unsubscribe-Post: List-Unsubscribe=One-Click
        List-Owner: <mailto:post@plants.example>
        List-Archive: <https://plants.example/newsletters/>
        List-Post: NO
        Precedence: bulk
        """)
  }

  @Test func `mail-L9 a long address to leave by is never folded`() throws {
    let address = "https://plants.example/rapport/list/unsubscribe/" + repeated("4f2a", 200)
    let mail = try Sample.mail(list: ListHeaders(title: "", id: "n.example", unsubscribe: address))
    #expect(try Sample.list(mail).contains("\nList-Unsubscribe: <\(address)>\n"))
  }

  @Test func `mail-L1 one click is promised for https alone`() throws {
    let mail = try Sample.mail(
      list: ListHeaders(
        title: "Zoës Post", id: "n.example", unsubscribe: "http://127.0.0.1:8080/leave/4f2a"))
    #expect(
      try Sample.list(mail) == """
        List-Id: =?utf-8?q?Zo=C3=ABs_Post?= <n.example>
        List-Unsubscribe: <http://127.0.0.1:8080/leave/4f2a>
        List-Post: NO
        Precedence: bulk
        """)
  }

  @Test(arguments: [
    "", "/leave", "https:", "javascript:x", "https://a.example/ b", "https://a.example/>", "ä:b",
    "https://a.example/\r\nBcc:x", "https://a.example/ü", "https://a.example/" + repeated("a", 999),
  ])
  func `mail-M6 mail-L1 refuses an address that could leave its brackets`(url: String) throws {
    let list = ListHeaders(title: "News", id: "n.example", unsubscribe: url)
    let mail = try Sample.mail(list: list)
    #expect(throws: MailFault.url(header: "List-Unsubscribe")) { try mail.written() }
  }

  @Test(arguments: [
    "", "news", "news.", ".x", "a b.c", "<a.b>", "ä.b", "a.b\r\n", repeated("a.", 127) + "ab",
  ])
  func `mail-L7 refuses an identifier that is none`(id: String) throws {
    let list = ListHeaders(title: "News", id: id, unsubscribe: "https://a.example/")
    let mail = try Sample.mail(list: list)
    #expect(throws: MailFault.listID(id)) { try mail.written() }
  }

  @Test func `mail-M6 refuses a title that could leave its line`() throws {
    let list = ListHeaders(
      title: "News\nBcc: x", id: "n.example", unsubscribe: "https://a.example/")
    let mail = try Sample.mail(list: list)
    #expect(throws: MailFault.control("List-Id")) { try mail.written() }
  }
}
