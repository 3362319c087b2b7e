import Templates
import Testing
import Vocabulary

struct NameFindingsTests {
  @Test(arguments: [
    ("{{pag}}", ["page.mustache:1:3: error: “pag” is not known here. Did you mean “page”?"]),
    (
      "é\n  {{ page.titel }}",
      [
        "page.mustache:2:11: error: There is no “titel” in “page”. Did you mean “title”?"
      ]
    ),
    (
      "{{content}}",
      ["page.mustache:1:3: error: “content” is not known here. Did you mean “page.content”?"]
    ),
    (
      "{{title}}",
      [
        "page.mustache:1:3: error: “title” is not known here. "
          + "Did you mean “page.title” or “site.title”?"
      ]
    ),
    (
      "{{zebra}}",
      [
        "page.mustache:1:3: error: “zebra” is not known here.", "  try: Known are page, site.",
      ]
    ),
    (
      "{{page.params.subtitel}}",
      [
        "page.mustache:1:15: error: There is no “subtitel” in “page.params”. "
          + "Did you mean “subtitle”?",
        "  try: If it may be missing, write a question mark behind it: “subtitel?”.",
      ]
    ),
    (
      "{{page.related.title}}",
      [
        "page.mustache:1:16: error: “page.related” is a list and has no “title” itself.",
        "  try: Write {{#page.related}}…{{title}}…{{/page.related}}, once for each of it.",
      ]
    ),
    (
      "{{page.title.length}}",
      ["page.mustache:1:14: error: “page.title” is a text and has no “length”."]
    ),
    (
      "{{page.tags}}",
      [
        "page.mustache:1:3: error: “page.tags” is a list, which cannot be written as it is.",
        "  try: Write {{#page.tags}}…{{/page.tags}}, once for each of it, or {{page.tags | count}}.",
      ]
    ),
    (
      "{{page}}",
      [
        "page.mustache:1:3: error: “page” is not a value but holds some: write one of them.",
        "  try: Write {{#page}}…{{/page}}, or a name of it behind a point.",
      ]
    ),
    (
      "{{{page.title}}}",
      [
        "page.mustache:1:4: error: “page.title” is not markup, so it is never written unescaped.",
        "  try: Write {{page.title}}; what holds markup is written as it is without a third brace.",
      ]
    ),
  ])
  func `says what is wrong with a name`(template: String, report: [String]) {
    #expect(Shop.report(template) == report)
  }

  @Test func `says that markup has no place in plain text`() {
    #expect(
      Shop.report("{{page.content}}", medium: .plainText) == [
        "page.mustache:1:3: error: “page.content” is HTML, which has no place in plain text.",
        "  try: Write a name that holds plain text, or {{page.content | xml}} inside XML.",
      ])
  }

  @Test func `says that only JSON is safe in a script`() {
    let script = "<script>let title = \"{{page.title}}\"</script>{{page.title}}"
    #expect(
      Shop.report(script) == [
        "page.mustache:1:24: error: “page.title” stands inside <script>, where only JSON is safe.",
        "  try: Write {{page.title | json}}, without quotation marks around it.",
      ])
  }

  @Test func `finds every mistake of a template and its partials at once`() {
    let report = Shop.report(
      "{{one}}\n{{#page.relatd}}{{page.two}}{{/page.relatd}}\n{{>partials/a}}{{#site.menu}}{{x}}{{/site.menu}}",
      ["partials/a": "{{page.thre}}{{>partials/b}}", "partials/b": "{{#four}}"])
    #expect(
      report == [
        "page.mustache:1:3: error: “one” is not known here.", "  try: Known are page, site.",
        "page.mustache:2:9: error: There is no “relatd” in “page”. Did you mean “related”?",
        "page.mustache:2:24: error: There is no “two” in “page”.",
        "  try: Known are content, date, description, isDraft, next, params, related, tags, title, "
          + "url, weight.",
        "page.mustache:3:32: error: “x” is not known here.",
        "  try: Known are isCurrent, items, page, site, title, url.",
        "partials/a.mustache:1:8: error: There is no “thre” in “page”.",
        "  try: Known are content, date, description, isDraft, next, params, related, tags, title, "
          + "url, weight.",
        "partials/b.mustache:1:1: error: “{{#four}}” is never closed.",
        "  try: Write “{{/four}}” where it ends.",
      ])
  }

  @Test func `lets a question mark say that an owner's name may be missing`() throws {
    #expect(
      try Shop.render("[{{page.params.motto?}}{{#page.params.motto?}}x{{/page.params.motto}}]")
        == "[]")
    #expect(
      try Shop.render("{{#page.params}}{{motto?}}{{subtitle}}{{/page.params}}") == "Every day")
  }

  @Test func `says that a template does not exist`() {
    #expect(
      throws: Findings(
        Finding(.error, in: "pages", "There is no template “pages”. Did you mean “page”?"))
    ) {
      try Shop.library("").template("pages", given: Shop.root)
    }
  }
}
