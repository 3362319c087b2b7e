import Site
import Testing
import Vocabulary

struct DateCheckTests {
  private func said(_ keys: String, name: String = "a.md") async -> [String] {
    await TestCheck([
      "content/index.md": "---\ndescription: x\n---\n# Home\n[a](/a/)\n",
      "content/\(name)": "---\ntitle: A\ndescription: B\n\(keys)\nurl: /a/\n---\nText\n",
    ]).messages.filter { $0.contains("content/\(name)") }
  }

  @Test(arguments: [
    (
      "date: 2026-02-30",
      [
        "content/a.md:4:7: error: “date” should be a date, and this is “2026-02-30”: February 2026"
          + " has no day 30"
      ]
    ),
    (
      "date: 0206-03-01",
      [
        "[dates] content/a.md:4:7: warning: the year 206 is far from now\n"
          + "  try: Write the year with four digits, as in 2026."
      ]
    ),
    (
      "lastmod: 2206-03-01",
      [
        "[dates] content/a.md:4:10: warning: the year 2206 is far from now\n"
          + "  try: Write the year with four digits, as in 2026."
      ]
    ),
    (
      "date: 2026-03-01\nexpires: 2025-03-01",
      [
        "[dates] content/a.md:5:10: error: this page expires on 2025-03-01, before it appears on"
          + " 2026-03-01: nobody ever sees it\n  try: Write a later day, or remove the line."
      ]
    ),
    ("date: 1850-01-01\nexpires: 9999-12-31", []),
  ])
  func `a date that nobody meant is told of`(keys: String, expected: [String]) async {
    #expect(await said(keys).filter { !$0.contains("[orphans]") } == expected)
  }

  @Test func `a day that is none in a file's name is told of`() async {
    #expect(
      await said("weight: 1", name: "2026-02-30-a.md") == [
        "[dates] content/2026-02-30-a.md:1:1: warning: the name of this file begins with a day that"
          + " there is not\n  try: Rename it; a day is written 2026-03-01."
      ])
  }
}
