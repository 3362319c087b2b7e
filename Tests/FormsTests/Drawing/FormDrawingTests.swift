import Calendar
import Testing
import Vocabulary

@testable import Forms

struct FormDrawingTests {
  private func form(_ fields: Field..., title: String = "Ask us") throws -> FormDefinition {
    FormDefinition(
      name: try #require(FormName("question")), title: Words(title), fields: fields,
      version: "0123456789abcdef")
  }

  private func html(
    _ field: Field, _ change: (inout FormState) -> Void = { _ in }
  ) throws -> String {
    var state = FormState()
    change(&state)
    let drawn = FormDrawing(try form(field)).html(state)
    let start = try #require(drawn.firstRange(of: "<div class=\"field"))
    let end = try #require(drawn.firstRange(of: "<div class=\"form-trap"))
    var text = drawn[start.lowerBound..<end.lowerBound]
    while text.last?.isNewline == true { text.removeLast() }
    return String(text)
  }

  @Test func `a form is sent where it belongs, and says what it is`() throws {
    let drawn = FormDrawing(try form()).html()
    #expect(
      drawn == """
        <form class="form" id="question._form" method="post" action="/rapport/forms/question" \
        accept-charset="utf-8" aria-label="Ask us" data-form="question.0123456789abcdef" \
        data-draft="We kept what you typed." data-sent-draft="You have sent this once already." \
        data-restore="Put it back" data-discard="Discard it">

        <div class="form-trap"><label for="question.company_url">Leave this empty. It is a trap \
        for machines.</label><input type="text" id="question.company_url" name="company_url" \
        tabindex="-1" autocomplete="off"></div>
        <input type="hidden" name="_form" value="question.0123456789abcdef"><input type="hidden" \
        name="_page" value="0"><input type="hidden" name="_language" value="en">
        <p class="form-buttons"><button class="button" type="submit" name="_go" \
        value="send">Send</button></p>
        <p class="form-privacy">We keep this for 400 days.</p>
        </form>

        """)
  }

  @Test func `a refused answer is kept, and its sentence is tied to it`() throws {
    var field = Field("email", label: Words("Your e-mail"), kind: .email, isRequired: true)
    (field.hint, field.autocomplete) = (Words("To answer you"), "email")
    let drawn = try html(field) {
      $0.sent = Sent(values: [.init("email", "me@")])
      $0.refusals = [FieldRefusal("email", "This is no address.")]
    }
    #expect(
      drawn == """
        <div class="field field-email">
        <label for="question.email">Your e-mail <span class="field-required">(required)</span></label>
        <p class="field-hint" id="question.email.hint">To answer you</p>
        <p class="field-refusal" id="question.email.refusal">This is no address.</p>
        <input type="email" id="question.email" name="email" required \
        aria-describedby="question.email.hint question.email.refusal" aria-invalid="true" \
        value="me@" autocomplete="email">
        </div>
        """)
  }

  @Test func `a summary of what was refused takes the focus and leads to the fields`() throws {
    var state = FormState()
    state.refusals = [
      FieldRefusal("why", "Please answer."), FieldRefusal("_token", "Please send it again."),
    ]
    let field = Field("why", label: Words("Why?"), kind: .text(TextRule(length: 0...80)))
    let drawn = FormDrawing(try form(field)).html(state)
    #expect(
      drawn.contains(
        """
        <div class="form-refusals" id="question._refusals" tabindex="-1" role="group" \
        aria-labelledby="question._refusals.title" autofocus>
        <p class="form-refusals-title" id="question._refusals.title">This could not be sent yet</p>\
        <ul><li><a href="#question.why">Why?: Please answer.</a></li>\
        <li>Please send it again.</li></ul></div>
        """))
  }

  @Test func `the browser checks what we check`() throws {
    let order = try html(
      Field(
        "order", label: Words("Order"),
        kind: .text(TextRule(length: 2...9, pattern: try Pattern("[A-Z]+")))))
    #expect(order.contains("minlength=\"2\" maxlength=\"9\" pattern=\"[A-Z]+\""))
    let count = try html(
      Field(
        "count", label: Words("Count"),
        kind: .number(NumberRule(least: -1_500_000, most: 10_000_000, step: 250_000))))
    #expect(
      count.contains("min=\"-1.5\" max=\"10\" step=\"0.25\" inputmode=\"decimal\""))
    let day = Field(
      "day", label: Words("Day"),
      kind: .date(
        DateRule(
          earliest: .daysFromToday(1),
          latest: .day(try #require(.init(year: 2026, month: 12, day: 1))))))
    #expect(try html(day).contains("name=\"day\" max=\"2026-12-01\""))
    let today = CivilDate(year: 2026, month: 11, day: 30)
    #expect(
      try html(day) { $0.today = today }.contains("min=\"2026-12-01\" max=\"2026-12-01\""))
  }

  @Test func `a date or a number that a browser would drop is given back all the same`() throws {
    let day = Field("day", label: Words("Day"), kind: .date(DateRule()))
    let count = Field("count", label: Words("Count"), kind: .number(NumberRule(least: 0)))
    for field in [day, count] {
      let drawn = try html(field) { $0.sent = Sent(values: [.init(field.name, "1,5 or so")]) }
      #expect(drawn.contains("<input type=\"text\""))
      #expect(drawn.contains("value=\"1,5 or so\""))
      #expect(!drawn.contains("min="))
    }
  }

  @Test(arguments: [
    (1, "one day"), (30, "30 days"), (365, "one year"), (396, "13 months"), (400, "400 days"),
    (730, "2 years"), (0, "0 days"),
  ])
  func `says how long something is kept`(days: Int, words: String) {
    #expect(FormWords.english.period(days) == words)
  }

  @Test func `a form without files is not sent as one with files`() throws {
    let file = Field(
      "photo", label: Words("Photo"), kind: .file(FileRule(formats: [.jpg, .pdf], size: 5 << 20)))
    #expect(!FormDrawing(try form()).html().contains("enctype"))
    let drawn = FormDrawing(try form(file)).html()
    #expect(drawn.contains("enctype=\"multipart/form-data\""))
    #expect(
      drawn.contains("accept=\".jpg,.jpeg,image/jpeg,.pdf,application/pdf\""))
    #expect(drawn.contains("JPG, PDF, at most 5 MB."))
  }

  @Test func `a question that depends on another is shown, with a note, and never insisted on`()
    throws
  {
    let rating = Field(
      "rating", label: Words("How bad?"), kind: .scale(1...3, low: Words("little"), high: nil))
    var why = Field(
      "why", label: Words("Why?"), kind: .text(TextRule(length: 0...80)), isRequired: true)
    why.condition = Condition(field: "rating", values: ["2", "3"])
    let drawn = FormDrawing(try form(rating, why)).html()
    #expect(
      drawn.contains(
        """
        <div class="field field-text" data-when-field="rating" \
        data-when-values="[&quot;2&quot;,&quot;3&quot;]">
        <p class="field-when">Only if you chose “2” or “3” under “How bad?”.</p>
        """))
    #expect(drawn.contains("name=\"why\" data-required"))
    #expect(!drawn.contains(" required"))
  }
}
