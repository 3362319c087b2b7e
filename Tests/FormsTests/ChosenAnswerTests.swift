import Forms
import Testing
import Vocabulary

/// Numbers, days and what is chosen.
struct ChosenAnswerTests {
  @Test(arguments: [
    ("3", "3"), ("2.50", "2.5"), ("2,5", "2.5"), ("+2", "2"), ("007", "7"),
    ("1,000", "✗ It is not clear which number this is. Please write it without the comma."),
    ("1,000.5", "✗ It is not clear which number this is. Please write it without the comma."),
    ("1e3", "✗ Please write “A” as a number, like 3 or 2.5."),
    ("three", "✗ Please write “A” as a number, like 3 or 2.5."),
    ("1.0000001", "✗ Please write “A” as a number, like 3 or 2.5."),
    ("٣", "✗ Please write “A” as a number, like 3 or 2.5."),
    ("-1", "✗ “A” must be 0.5 or more."), ("1001", "✗ “A” must be 1000 or less."),
    ("0.75", "✗ “A” goes in steps of 0.5."),
  ])
  func `a number is exact`(text: String, expected: String) throws {
    let field = "{ name: a, label: A, type: number, min: 0.5, max: 1000, step: 0.5 }"
    #expect(try Check.one(field, text) == expected)
  }

  @Test func `steps are counted from the least number on`() throws {
    let field = "{ name: a, label: A, type: number, min: 1, step: 3 }"
    #expect(try Check.one(field, "4") == "4")
    #expect(try Check.one(field, "3") == "✗ “A” goes in steps of 3 from 1 on.")
  }

  @Test(arguments: [
    ("2026-11-23", "2026-11-23"), ("2028-02-29", "2028-02-29"),
    ("2027-02-29", "✗ There is no such day. Please look at “A” again."),
    ("24/12/2026", "✗ Please write “A” as year, month and day, like 2026-11-23."),
    ("2026-1-1", "✗ Please write “A” as year, month and day, like 2026-11-23."),
    ("2026-11-22", "✗ “A” must be 23 November 2026 or later."),
    ("2029-01-01", "✗ “A” must be 31 December 2028 or earlier."),
  ])
  func `a day is one that there is`(text: String, expected: String) throws {
    let field = "{ name: a, label: A, type: date, min: today, max: 2028-12-31 }"
    #expect(try Check.one(field, text) == expected)
  }

  @Test func `only what was offered can be chosen`() throws {
    let choice = "{ name: a, label: A, type: choice, options: [small, large] }"
    #expect(try Check.one(choice, "large") == "large")
    #expect(
      try Check.one(choice, "huge") == "✗ Please choose one of the answers shown for “A”.")
    #expect(
      try Check.one(choice, " large") == "✗ Please choose one of the answers shown for “A”.")
    let scale = "{ name: a, label: A, type: scale, from: 0, to: 10 }"
    #expect(try Check.one(scale, "10") == "10")
    for text in ["11", "-1", "05", "5.0"] {
      #expect(try Check.one(scale, text) == "✗ Please choose a number from 0 to 10 for “A”.")
    }
  }

  @Test func `several answers are as many as were asked for, and each counts once`() throws {
    let form = try Check.form(
      "{ name: a, label: A, type: choices, options: [x, y, z], min: 2, max: 2 }")
    func check(_ values: String...) -> FormCheck {
      Check.check(form, Sent(values: values.map { Sent.Value("a", $0) }))
    }
    #expect(check("z", "x", "x") == .accepted(Answers(answers: [Answer("a", ["x", "z"])])))
    #expect(check() == .accepted(Answers()))
    #expect(check("x") == .refused([FieldRefusal("a", "Please choose at least 2 answers to “A”.")]))
    #expect(
      check("x", "y", "z")
        == .refused([FieldRefusal("a", "Please choose at most 2 answers to “A”.")]))
    #expect(
      check("x", "w")
        == .refused([FieldRefusal("a", "Please choose one of the answers shown for “A”.")]))
  }

  @Test func `a matrix asks for one column in each row`() throws {
    let form = try Check.form(
      "{ name: m, label: M, type: matrix, required: true, rows: [The plants, advice],"
        + " columns: [poor, good] }")
    #expect(
      Check.check(
        form, Sent(values: [Sent.Value("m.the-plants", "good"), Sent.Value("m.advice", "poor")]))
        == .accepted(
          Answers(answers: [Answer("m.the-plants", ["good"]), Answer("m.advice", ["poor"])])))
    #expect(
      Check.check(form, Sent(values: [Sent.Value("m.advice", "fine")]))
        == .refused([
          FieldRefusal("m.the-plants", "Please choose an answer for “The plants”."),
          FieldRefusal("m.advice", "Please choose one of the answers shown for “advice”."),
        ]))
  }

  @Test func `with a consent the sentence is stored that was agreed to`() throws {
    let form = try Check.form(
      "{ name: c, label: Yes, type: consent, required: true, wording: { en: Send it., de: Gern. } }"
    )
    let sent = Sent(values: [Sent.Value("c", "yes")])
    #expect(
      Check.check(form, sent, language: "de-AT")
        == .accepted(Answers(answers: [Answer("c", ["Gern."])])))
    #expect(
      Check.check(form, Sent())
        == .refused([FieldRefusal("c", "Please tick this box: “Yes”.")]))
  }
}
