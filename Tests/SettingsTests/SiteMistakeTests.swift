import Testing
import Vocabulary

@testable import Settings

/// What is said of mistakes in site.yaml, whole.
struct SiteMistakeTests {
  @Test func `explains keys and blocks`() {
    #expect(
      report("titel: Bakery") == [
        "site.yaml:1:1: warning: “titel” is not a key that is read here",
        "  try: Did you mean “title”?",
      ])
    #expect(
      report("feeds: { formatts: [atom] }") == [
        "site.yaml:1:10: warning: “feeds.formatts” is not a key that is read here",
        "  try: Did you mean “formats”?",
      ])
    #expect(
      report("feeds: [atom]") == [
        "site.yaml:1:8: error: “feeds” should be a mapping with keys of its own, and this is a list"
      ])
    #expect(
      report("feeds: { formats: [atom, rs] }") == [
        "site.yaml:1:26: error: “feeds.formats” should be one of atom, rss, json, and this is “rs”",
        "  try: Did you mean “rss”?",
      ])
    #expect(
      report("sections: { news: { sort: dat } }") == [
        "site.yaml:1:27: error: “sections.news.sort” should be one of automatic, date, weight, title, and this is “dat”",
        "  try: Did you mean “date”?",
      ])
    #expect(
      report("page-size: 0") == [
        "site.yaml:1:12: error: “page-size” should be a number from 1 to 1000, and this is 0"
      ])
    #expect(
      report("title: a\ntitle: b") == [
        "site.yaml:2:1: error: the key “title” stands on line 1 and again on line 2",
        "  try: Keep one of the two.",
      ])
    #expect(
      report("- a\n- b") == [
        "site.yaml:1:1: error: the settings are lines “key: value”, and this is a list",
        "  try: Begin with “title: ” and the name of the site.",
      ])
    #expect(
      report("The Corner Bakery") == [
        "site.yaml:1:1: error: the settings are lines “key: value”, and this is text",
        "  try: Begin with “title: ” and the name of the site.",
      ])
  }

  @Test func `explains addresses, languages and zones`() {
    #expect(
      report("url: example.org") == [
        "site.yaml:1:6: error: “url” should be the address of the site, and this is “example.org”",
        "  try: Write “url: https://example.org”.",
      ])
    #expect(
      report("url: https://") == [
        "site.yaml:1:6: error: “url” should be the address of the site, and this is “https://”",
        "  try: Write it like “url: https://example.org”.",
      ])
    #expect(
      report("url: ftp://example.org") == [
        "site.yaml:1:6: error: “url” should be the address of the site, and this is “ftp://example.org”",
        "  try: Write it like “url: https://example.org”.",
      ])
    #expect(
      report("url: https://example.org/a?b") == [
        "site.yaml:1:6: error: “url” should be the address of the site, and this is “https://example.org/a?b”",
        "  try: Write it like “url: https://example.org”.",
      ])
    #expect(
      report("language: English") == [
        "site.yaml:1:11: error: “language” should be the tag of a language, and this is “English”",
        "  try: Write it like “language: en” or “language: en-GB”.",
      ])
    #expect(
      report("timezone: Europe/Amsterdm") == [
        "site.yaml:1:11: error: “Europe/Amsterdm” is not a time zone",
        "  try: Did you mean “Europe/Amsterdam”?",
      ])
    #expect(
      report("timezone: amsterdam") == [
        "site.yaml:1:11: error: “amsterdam” is not a time zone",
        "  try: Did you mean “Europe/Amsterdam”?",
      ])
    #expect(
      report("timezone: Mars/Olympus") == [
        "site.yaml:1:11: error: “Mars/Olympus” is not a time zone",
        "  try: Write it like “timezone: Europe/Amsterdam”.",
      ])
    #expect(
      report("endpoint: https://example.org/x") == [
        "site.yaml:1:11: error: “endpoint” should be a path on this site, and “https://example.org/x” is the address of a site",
        "  try: Write it like “/about/”.",
      ])
    #expect(
      report("external-links: { rel: 'a\"b' }") == [
        "site.yaml:1:24: error: “external-links.rel” should be words of letters with spaces between, and this is “a\"b”"
      ])
  }

  @Test func `explains menus`() {
    #expect(
      report("menus: { main: [{ title: A }] }") == [
        "site.yaml:1:17: error: this menu item leads nowhere",
        "  try: Give it a “page:” or a “url:”.",
      ])
    #expect(
      report("menus: { main: [{ page: a, url: /b/ }] }") == [
        "site.yaml:1:25: error: a menu item leads to a “page” or to a “url”, and this has both",
        "  try: Keep one of the two.",
      ])
    #expect(
      report("menus: { main: [{ page: a, wieght: 3 }] }") == [
        "site.yaml:1:28: warning: “menus.main.wieght” is not a key that is read here",
        "  try: Did you mean “weight”?",
      ])
    #expect(
      report("menus: { main: [[a]] }") == [
        "site.yaml:1:17: error: “menus.main” should be a mapping with keys of its own, and this is a list"
      ])
    #expect(
      report("menus: [about.md]") == [
        "site.yaml:1:8: error: “menus” should be a mapping with keys of its own, and this is a list"
      ])
  }

  private func report(_ text: String) -> [String] {
    SiteSettingsTests.read(text).1.flatMap(\.report)
  }
}
