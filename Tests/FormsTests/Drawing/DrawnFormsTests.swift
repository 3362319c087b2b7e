import Testing
import Vocabulary

@testable import Forms

/// Forms as pages ask for them.
struct DrawnFormsTests {
  private let forms: DrawnForms

  init() throws {
    let forms = try ["question", "complaint"].map {
      FormDefinition(name: try #require(FormName($0)), title: Words($0), version: "0")
    }
    self.forms = DrawnForms(forms, endpoint: "/rapport", language: "en")
  }

  private func said(
    _ arguments: [(name: String?, value: String, line: Int, column: Int)]
  ) -> [String] {
    do throws(Findings) {
      _ = try forms.html(
        arguments, origin: "/contact/", path: "content/contact.md", line: 3, column: 1)
      return []
    } catch {
      return error.all.flatMap(\.report)
    }
  }

  @Test func `a wrong call says what to write`() {
    #expect(said([(nil, "question", 3, 8), ("level", "3", 3, 17)]) == [])
    #expect(
      said([(nil, "complain", 3, 8)]) == [
        "content/contact.md:3:8: error: there is no form “complain”",
        "  try: Did you mean “complaint”?",
      ])
    #expect(
      said([]) == [
        "content/contact.md:3:1: error: “form” needs the name of a form",
        "  try: There are complaint, question.",
      ])
    #expect(
      said([(nil, "question", 3, 8), ("level", "9", 3, 17)]) == [
        "content/contact.md:3:17: error: “level” of “form” is “9”, which is not a number from 2 to 5",
        "  try: It is the level of the headings within the form.",
      ])
    #expect(
      said([(nil, "question", 3, 8), ("size", "9", 3, 17)]) == [
        "content/contact.md:3:17: error: “form” has no argument “size”",
        "  try: Write {{form name level=…}}.",
      ])
  }

  @Test func `the form in the footer shares no id with the same form in the text`() throws {
    let form = forms.forms[0]
    func ids(_ html: String) -> Set<Substring> {
      Set(html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } })
    }
    #expect(ids(forms.html(form)).isDisjoint(with: ids(forms.small(form))))
  }

  @Test func `the page about privacy lists what each form is for`() throws {
    var form = forms.forms[0]
    form.purpose = Words("To put things right.")
    var field = Field("email", label: Words("E-mail"), kind: .email)
    (field.purpose, field.retention) = (Words("to answer you"), 30)
    form.fields = [field]
    #expect(
      FormPurposes([form], language: "en").html == """
        <dl class="form-purposes">
        <dt>complaint</dt><dd>To put things right. We keep this for 400 days.<ul><li>E-mail: \
        to answer you, kept for 30 days</li></ul></dd>
        </dl>

        """)
  }

  @Test func `the page about privacy says why what else is kept`() {
    let facts = [(title: "Town <x>", purpose: "To tell you of deliveries & more.")]
    #expect(
      FormPurposes([], facts: facts, language: "en").html == """
        <dl class="form-purposes">
        <dt>Town &lt;x&gt;</dt><dd>To tell you of deliveries &amp; more.</dd>
        </dl>

        """)
  }

  @Test func `the script is small and lets nothing be run that is not in it`() {
    let script = String(decoding: FormScript.bytes, as: UTF8.self)
    #expect(script.utf8.count < 6_144)
    for word in ["innerHTML", "eval", "Function(", "document.write", "http"] {
      #expect(!script.contains(word))
    }
  }
}
