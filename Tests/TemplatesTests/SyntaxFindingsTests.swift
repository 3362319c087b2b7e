import Templates
import Testing
import Vocabulary

struct SyntaxFindingsTests {
  @Test(arguments: [
    (
      "a\n  {{#page}}\nb",
      [
        "page.mustache:2:3: error: “{{#page}}” is never closed.",
        "  try: Write “{{/page}}” where it ends.",
      ]
    ),
    (
      "{{/page}}",
      [
        "page.mustache:1:1: error: “{{/page}}” closes a section that was never opened.",
        "  try: Remove it, or write “{{#page}}” where the section begins.",
      ]
    ),
    (
      "{{#page}}\n{{#related}}\n{{/page}}",
      [
        "page.mustache:3:1: error: “{{/page}}” stands inside “{{#related}}”, which began at 2:1.",
        "  try: Close that first: “{{/related}}”.",
      ]
    ),
    (
      "{{^page.related}}{{/page.relatd}}",
      [
        "page.mustache:1:18: error: “{{/page.relatd}}” stands inside “{{^page.related}}”, "
          + "which began at 1:1.",
        "  try: Close that first: “{{/page.related}}”.",
      ]
    ),
    (
      "{{}} {{ }} {{#}}",
      [
        "page.mustache:1:1: error: This tag is empty.", "  try: Write a name between the braces.",
        "page.mustache:1:6: error: This tag is empty.", "  try: Write a name between the braces.",
        "page.mustache:1:12: error: This tag is empty.", "  try: Write a name between the braces.",
      ]
    ),
    (
      "{{page.title} {{page.url}}",
      ["page.mustache:1:1: error: This tag is never closed.", "  try: Write “}}” behind it."]
    ),
    (
      "text {{page.title",
      ["page.mustache:1:6: error: This tag is never closed.", "  try: Write “}}” behind it."]
    ),
    (
      "text {{",
      ["page.mustache:1:6: error: This tag is never closed.", "  try: Write “}}” behind it."]
    ),
    (
      "{{=<%=}}",
      [
        "page.mustache:1:1: error: This tag does not name two delimiters.",
        "  try: Write them with a space between: {{=<% %>=}}",
      ]
    ),
    (
      "{{page title}}",
      [
        "page.mustache:1:3: error: “page title” is not a name.",
        "  try: A name is words joined by points, such as page.title.",
      ]
    ),
    (
      "{{page..title}}",
      [
        "page.mustache:1:3: error: “page..title” is not a name.",
        "  try: A name is words joined by points, such as page.title.",
      ]
    ),
    (
      "{{#if page.title}}x{{/if}}",
      [
        "page.mustache:1:4: error: “if page.title” is not a name: a section needs no “if”.",
        "  try: Write {{#page.title}}…{{/page.title}}, or {{^page.title}} for its absence.",
      ]
    ),
    (
      "{{>partials/my header}}",
      [
        "page.mustache:1:4: error: “partials/my header” is not a template's name.",
        "  try: Write it without spaces, such as {{>partials/header}}.",
      ]
    ),
    (
      "{{page.date |}}",
      [
        "page.mustache:1:14: error: The name of a transform is missing behind “|”.",
        "  try: Write one, such as {{page.date | date: \"long\"}}.",
      ]
    ),
    (
      "{{page.date | date: \"long}}",
      ["page.mustache:1:21: error: This quotation is never closed."]
    ),
    (
      "{{page.date | date: long}}",
      [
        "page.mustache:1:21: error: “date” is given “long”, which is neither a text nor a number.",
        "  try: Put a text into straight quotation marks: {{… | date: \"…\"}}.",
      ]
    ),
  ])
  func `says what is wrong with a tag`(template: String, report: [String]) {
    #expect(Shop.report(template) == report)
  }

  @Test func `reports mistakes of a template that nothing uses yet`() {
    let library = Shop.library("", ["lonely": "{{#a}}"])
    #expect(
      library.findings.map(\.description) == [
        "lonely.mustache:1:1: error: “{{#a}}” is never closed."
      ])
  }

  @Test func `refuses ten thousand sections in each other in one line`() {
    let deep = String(repeating: "{{#page}}", count: 10_000)
    let report = [
      "page.mustache:1:1801: error: More than 200 sections are open here, one inside the other.",
      "  try: Move the inner ones into a partial, or close those that have ended.",
    ]
    #expect(Shop.report(deep) == report)
    #expect(Shop.report(deep + String(repeating: "{{/page}}", count: 10_000)) == report)
  }

  @Test func `stops after a hundred mistakes in one file`() {
    #expect(Shop.report(String(repeating: "{{", count: 100_000)).count == 200)
    #expect(Shop.report(String(repeating: "{{/a}}", count: 10_000)).count == 200)
  }
}
