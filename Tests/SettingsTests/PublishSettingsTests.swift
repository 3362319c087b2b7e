import Settings
import Testing
import Vocabulary

/// Where the site is brought.
struct PublishSettingsTests {
  private func read(_ yaml: String) -> (target: PublishSettings.Target?, said: [String]) {
    var findings: [Finding] = []
    let settings = SiteSettings.read(
      Array(yaml.utf8), path: "site/site.yaml", folderName: "shop", findings: &findings)
    return (settings.publish.target, findings.flatMap(\.report))
  }

  @Test func `reads a folder, a host and a command`() {
    #expect(read("title: x").target == nil)
    #expect(read("publish: { to: /srv/www }").target == .folder("/srv/www"))
    #expect(read("publish: { to: '../a:b' }").target == .folder("../a:b"))
    #expect(
      read("publish: { to: 'shop@host:www', port: 2222, identity: ~/.ssh/shop }").target
        == .remote(.init(host: "shop@host", path: "www", port: 2222, identity: "~/.ssh/shop")))
    #expect(read("publish: { command: 'lftp -f up' }").target == .command("lftp -f up"))
    #expect(read("publish: { to: 'host:w' }").said.isEmpty)
  }

  @Test(arguments: ["host:", "host:/", "host::module", "-oProxyCommand=x:/w", "a b:/w", "host:-x"])
  func `refuses what is no place`(to: String) {
    let (target, said) = read("publish:\n  to: \"\(to)\"\n")
    #expect(target == nil)
    #expect(
      said == [
        "site/site.yaml:2:7: error: “publish.to” should be a folder, or a host and a folder of it,"
          + " and this is “\(to)”",
        "  try: Write it like “to: /srv/www/shop” or “to: shop@www.example.org:/srv/www/shop”.",
      ])
  }

  @Test func `refuses two ways at once, and tells a key that it does not know`() {
    #expect(
      read("publish:\n  to: /w\n  command: x\n").said == [
        "site/site.yaml:3:3: error: “publish” has both “to” and “command”, and only one can bring the"
          + " site",
        "  try: Remove one of the two.",
      ])
    #expect(read("publish: { to: /w, prot: 22 }").said.first?.contains("“publish.prot”") == true)
  }
}
