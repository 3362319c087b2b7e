import Testing
import Vocabulary

@testable import Forms

/// Forms of several pages, which the endpoint carries without a script.
struct PagesTests {
  private func form() throws -> FormDefinition {
    var one = Field(
      "one", label: Words("One"), kind: .choice([AnswerOption("a", label: Words("A"))]))
    one.isRequired = true
    var two = Field("two", label: Words("Two"), kind: .paragraph(TextRule(length: 0...200)))
    two.condition = Condition(field: "one", values: ["a"])
    let three = Field("three", label: Words("Three"), kind: .consent(Words("I agree")))
    var form = FormDefinition(
      name: try #require(FormName("quote")), title: Words("Quote"), fields: [one, two, three],
      version: "0123456789abcdef")
    form.pages = [
      FormPage(title: nil, fields: ["one"]), FormPage(title: Words("More"), fields: ["two"]),
      FormPage(title: nil, fields: ["three"]),
    ]
    return form
  }

  private func drawn(
    _ sent: [Sent.Value], page: Int, isReview: Bool = false
  ) throws -> String {
    var state = FormState()
    (state.sent.values, state.page, state.isReview) = (sent, page, isReview)
    return FormDrawing(try form()).html(state)
  }

  @Test func `a page that was built for everybody is the first`() throws {
    let html = try drawn([], page: 0)
    #expect(html.contains("Page 1 of 3"))
    #expect(html.contains("value=\"next\">Continue</button></p>"))
    #expect(!html.contains("name=\"two\"") && !html.contains("name=\"three\""))
  }

  @Test func `the answers of the other pages are carried along`() throws {
    let html = try drawn(
      [.init("one", "a"), .init("two", "x\r\ny"), .init("three", "yes"), .init("four", "no")],
      page: 1)
    #expect(html.contains("<h2>More</h2>"))
    #expect(html.contains("<input type=\"hidden\" name=\"one\" value=\"a\">"))
    #expect(html.contains("<input type=\"hidden\" name=\"three\" value=\"yes\">"))
    #expect(html.contains("rows=\"3\">\nx\r\ny</textarea>"))
    #expect(!html.contains("four"))
    #expect(html.contains("value=\"back\" formnovalidate>Back</button>"))
  }

  @Test func `a question whose answer has not been given on an earlier page is not asked`() throws {
    #expect(try !drawn([.init("one", "b")], page: 1).contains("<textarea"))
    #expect(try drawn([.init("one", "a")], page: 1).contains("<textarea"))
  }

  @Test func `the answers are looked over before they are sent`() throws {
    let html = try drawn([.init("one", "a"), .init("three", "yes")], page: 2, isReview: true)
    #expect(
      html.contains(
        """
        <dl class="form-answers">
        <div><dt>One</dt><dd><bdi>A</bdi></dd></div>
        <div><dt>Two</dt><dd class="none">No answer</dd></div>
        <div><dt>Three</dt><dd><bdi>Yes</bdi></dd></div>
        </dl>
        """))
    #expect(html.contains("<input type=\"hidden\" name=\"one\" value=\"a\">"))
    #expect(html.contains("value=\"send\">Send</button>"))
    #expect(html.contains("name=\"company_url\""))
  }
}
