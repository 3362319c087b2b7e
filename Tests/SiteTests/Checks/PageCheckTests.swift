import Settings
import Site
import Testing

/// What can be said of a page by itself.
struct PageCheckTests {
  @Test(arguments: [
    (
      "## Two\n\n#### Four\n\n##### Five\n",
      [
        "[headings] content/a.md:7:1: warning: the heading “Four” is of level 4, below one of"
          + " level 2\n  try: Write “### Four”."
      ]
    ),
    (
      "### Three\n",
      [
        "[headings] content/a.md:5:1: warning: the heading “Three” is of level 3, straight below"
          + " the title\n  try: Write “## Three”."
      ]
    ),
    ("## Two\n\n### Three\n\n## Two again\n\n```\n#### Code\n```\n", []),
  ])
  func `headings go down one level at a time`(text: String, expected: [String]) async {
    #expect(await said(text) == expected)
  }

  @Test(arguments: [
    (
      "See ![](p.png).\n",
      [
        "[images] content/a.md:5:5: warning: the picture p.png says nothing to who cannot see it\n"
          + "  try: Write what it shows between the brackets: “![…](p.png)”; of mere decoration,"
          + " <img src=\"p.png\" alt=\"\">."
      ]
    ),
    (
      "Text\n\n<p><img src='/p.png'></p>\n",
      [
        "[images] content/a.md:7:4: warning: the picture /p.png says nothing to who cannot see it\n"
          + "  try: Write what it shows as alt=\"…\", or alt=\"\" if it is mere decoration."
      ]
    ),
    ("![A loaf](p.png)\n", []),
    ("<img src=\"/p.png\" alt=\"\">\n", []),
    ("<img src=\"/p.png\" alt>\n", []),
    ("![](p.png \"A loaf\")\n", []),
  ])
  func `a picture has words`(text: String, expected: [String]) async {
    #expect(await said(text, beside: ["content/p.png": "x"]) == expected)
  }

  @Test(arguments: [
    (
      "{{button Go url=/}\n",
      [
        "content/a.md:5:1: error: the component “button” is not closed\n  try: End it with }}."
      ]
    ),
    (
      "{toc}\n",
      [
        "[components] content/a.md:5:1: warning: “{toc}” is shown as it stands: a component has two"
          + " braces on each side\n  try: Write “{{toc}}” in a paragraph of its own."
      ]
    ),
    (
      "{ button Go url=/ }}\n",
      [
        "[components] content/a.md:5:1: warning: “{ button Go url=/ }}” is shown as it stands: a"
          + " component has two braces on each side\n"
          + "  try: Write “{{button Go url=/}}” in a paragraph of its own."
      ]
    ),
    (
      "All of it: {{ toc }} and more.\n",
      [
        "[components] content/a.md:5:12: warning: “{{ toc }}” is shown as it stands: a component"
          + " stands in a paragraph of its own\n  try: Leave a line free above and below it."
      ]
    ),
    ("`{{toc}}` and ``{toc}``\n\n    {toc}\n\n```\n{toc}\n```\n\n<!-- {toc}\n{toc} -->\n", []),
    ("\\{toc}\n\nA {toc} in words, {this} and {{that}}.\n", []),
    ("{{toc}}\n\n## A\n\n## B\n", []),
  ])
  func `a component that stays text is told of`(text: String, expected: [String]) async {
    #expect(await said(text) == expected)
  }

  @Test func `a key that is nearly one is told of, unless a template asks for it`() async {
    let files = [
      "content/a.md":
        "---\ntitel: A\ndescripton: B\ntitle: C\nauthor: D\ncolour: x\n---\nText\n",
      "content/b.md": "---\ntitle: B\ndescription: E\ntag: x\n---\nText\n",
    ]
    let description =
      "[descriptions] content/a.md:1:1: warning: this page has no description; search engines show"
      + " the beginning of its text\n"
      + "  try: Write “description: ” and a sentence about it at its top."
    let titel =
      "[keys] content/a.md:2:1: warning: “titel” is no key that is read here, and no template asks"
      + " for it\n  try: Did you mean “title”?"
    #expect(
      await TestCheck(files).messages == [
        description, titel,
        "[keys] content/a.md:3:1: warning: “descripton” is no key that is read here, and no"
          + " template asks for it\n  try: Did you mean “description”?",
      ])
    var asked = files
    asked["site/templates/page.mustache"] = "{{page.content}}{{page.params.descripton?}}"
    #expect(await TestCheck(asked).messages == [description, titel])
  }

  @Test func `curly quotes round a value are told of`() async {
    let page = "---\ntitle: “A”\ndescription: B\nmine: [“C”, \"“D”\", say “E”]\n---\nText\n"
    #expect(
      await TestCheck(["content/a.md": page]).messages == [
        "content/a.md:2:8: warning: the curly quotes round this text are taken for a part of it\n"
          + "  try: Write “title: \"A\"” if they are not.",
        "[quotes] content/a.md:4:8: warning: the curly quotes round this text are taken for a part"
          + " of it\n  try: Write \"C\" if they are not.",
      ])
  }

  @Test func `a page that leads nowhere is told of when asked`() async {
    let files = [
      "content/a.md": "---\ntitle: A\ndescription: B\n---\nText ![x](p.png)\n",
      "content/b.md": "---\ntitle: B\ndescription: C\n---\n[home](/)\n", "content/p.png": "x",
    ]
    #expect(await TestCheck(files).messages == [])
    #expect(
      await TestCheck(files, tellsAll: true).messages == [
        "[dead-ends] content/a.md:1:1: warning: the text of this page leads nowhere\n"
          + "  try: End it with what a reader may want next: a link, a form, a telephone number."
      ])
  }
}
