import Contacts
import Mail
import Newsletter
import Settings
import Vocabulary

/// An issue as its author may have written it, merged for a reader who means no good.
func fuzzIssue(_ bytes: [UInt8]) {
  var contacts = ContactSettings()
  contacts.fields = [ContactField(name: "town", title: "Town")]
  contacts.lists = [MailingList(name: "news", title: "News")]
  var site = SiteSettings(folderName: "site")
  site.url = BaseURL("https://example.org")
  var findings: [Finding] = []
  let keys = Array("---\nsubject: x\nlist: news\nfrom: a@example.org\n---\n".utf8)
  for source in [bytes, keys + bytes] {
    guard
      let issue = Issue.read(
        source, path: "content/newsletters/a.md", settings: site, contacts: contacts,
        findings: &findings),
      let compiled = try? CompiledIssue(
        issue, names: IssueNames(site, contacts: contacts, lists: ["tips"]),
        redirect: { $0.hasPrefix("https://") ? "https://example.org/go/\($0.utf8.count)" : nil }),
      let email = try? EmailAddress("a@example.org")
    else { continue }
    let reader = Reader(
      contact: Contact(id: "a", email: email, name: "\r\nBcc: x<i>", createdAt: 0),
      fields: ["town": "<script>javascript:\""])
    let links = ReaderLinks(
      unsubscribe: "https://example.org/u", preferences: "https://example.org/p")
    let content = IssueContent(
      [.init(title: "<i>", url: "https://example.org/1", section: "tips")], lists: ["tips"])
    guard
      let message = try? compiled.message(
        for: reader, links: links, content: content, at: Timestamp(seconds: 0))
    else { continue }
    let html = message.html ?? ""
    precondition(
      !html.contains("<script>javascript:") && !html.contains("Bcc: x<i>"),
      "a value became markup")
    let isHeader: Bool
    do { isHeader = try message.written().contains("\nBcc:") } catch { continue }
    precondition(!isHeader, "a value became a header")
  }
}
