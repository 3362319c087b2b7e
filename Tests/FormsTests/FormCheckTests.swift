import Forms
import Testing
import Vocabulary

struct FormCheckTests {
  private static let stranger =
    "Something was sent that this form does not ask for. Please load the page again and retry."

  @Test(arguments: ["a[b]", "__proto__", "total", "_other", "A", "a.b", ""])
  func `form-3.1 a name that nobody declared is refused`(name: String) throws {
    let form = try Check.form("{ name: a, label: A, type: text }")
    let sent = Sent(values: [Sent.Value("a", "x"), Sent.Value(name, "1")])
    #expect(Check.check(form, sent) == .refused([FieldRefusal("", Self.stranger)]))
  }

  @Test func `names of ours are not the form's`() throws {
    let form = try Check.form("{ name: a, label: A, type: text }")
    let names = ["_form", "_token", "_page", "_origin", "_go", "_language", "company_url"]
    let sent = Sent(values: names.map { Sent.Value($0, "x") })
    #expect(Check.check(form, sent) == .accepted(Answers()))
  }

  @Test func `form-3.1 a single answer that came twice is refused`() throws {
    let form = try Check.form("{ name: e, label: E-mail, type: email }")
    let sent = Sent(values: [Sent.Value("e", "a@b.cd"), Sent.Value("e", "x@y.zz")])
    #expect(
      Check.check(form, sent)
        == .refused([FieldRefusal("e", "“E-mail” came twice. Please answer it once.")]))
  }

  @Test func `refusals come in the order of the fields`() throws {
    let form = try Check.form(
      "{ name: b, label: B, type: text, required: true }",
      "{ name: a, label: A, type: choice, options: [x, y], required: true }")
    #expect(
      Check.check(form, Sent(values: [Sent.Value("b", " \u{A0}")]))
        == .refused([
          FieldRefusal("b", "Please fill in “B”."),
          FieldRefusal("a", "Please choose an answer to “A”."),
        ]))
  }

  @Test func `what is not asked is neither required nor kept, and conditions chain`() throws {
    let form = try Check.form(
      "{ name: a, label: A, type: choice, options: [x, y] }",
      "{ name: b, label: B, type: consent, required: true, when: { a: x } }",
      "{ name: c, label: C, type: text, required: true, when: { b: true } }")
    let all = Sent(values: [Sent.Value("b", "yes"), Sent.Value("c", "\0")])
    #expect(Check.check(form, all) == .accepted(Answers()))
    let asked = Sent(values: [Sent.Value("a", "x"), Sent.Value("b", "yes")])
    #expect(
      Check.check(form, asked) == .refused([FieldRefusal("c", "Please fill in “C”.")]))
  }

  @Test func `only the pages so far are checked`() throws {
    let form = try Check.form(
      "{ name: a, label: A, type: text, required: true }",
      "{ name: b, label: B, type: text, required: true }",
      rest: "pages:\n  - { fields: [a] }\n  - { fields: [b] }\n")
    let sent = Sent(values: [Sent.Value("a", "x")])
    #expect(
      Check.check(form, sent, upTo: 0) == .accepted(Answers(answers: [Answer("a", ["x"])])))
    #expect(
      Check.check(form, sent) == .refused([FieldRefusal("b", "Please fill in “B”.")]))
  }

  @Test func `a sum that does not fit is refused`() throws {
    let form = try Check.form(
      "{ name: n, label: N, type: number, price: 999999999999.99 }", rest: "currency: GBP\n")
    #expect(
      Check.check(form, Sent(values: [Sent.Value("n", "2")]))
        == .accepted(
          Answers(
            answers: [Answer("n", ["2"])],
            total: Money(minorUnits: 199_999_999_999_998, currency: "GBP"))))
    #expect(
      Check.check(form, Sent(values: [Sent.Value("n", "999999999999")]))
        == .refused([
          FieldRefusal("", "This comes to more than we can add up. Please ask for less.")
        ]))
  }

  @Test func `a label in a sentence stays as it is written`() throws {
    let form = try Check.form("{ name: a, label: 'What {label}?', type: text, required: true }")
    #expect(
      Check.check(form, Sent())
        == .refused([FieldRefusal("a", "Please fill in “What {label}?”.")]))
  }

  @Test func `every sentence is written`() {
    let words = RefusalWords.english
    for key in RefusalWords.keys { #expect(words.text(key) != nil, "no sentence for \(key)") }
  }
}
