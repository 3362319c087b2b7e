import Forms
import Testing
import Vocabulary

/// What is said of each mistake in a form, whole. The fields stand on line 4 and below.
struct FormMistakeTests {
  @Test func `a form has a title and asks something`() throws {
    #expect(
      try Check.report(yaml: "intro: Hello") == [
        "test.yaml:1:1: error: this form asks nothing",
        "  try: Write “fields:”, and below it one line for each: “- { name: email, label: …, type:"
          + " email }”.",
        "test.yaml:1:1: error: this form has no title",
        "  try: Write “title: Ask us something”.",
      ])
    #expect(
      try Check.report(yaml: "- a") == [
        "test.yaml:1:1: error: a form begins with “title:”, and this file holds no keys",
        "  try: Write “title: Ask us something”, and below it “fields:”.",
      ])
  }

  @Test func `a key that is not known is told, with the nearest that is`() throws {
    #expect(
      try Check.report("{ name: a, label: A, type: text, requird: true }", rest: "rout: x\n") == [
        "test.yaml:4:38: error: “fields.requird” is not a key that is read here",
        "  try: Did you mean “required”?",
        "test.yaml:5:1: error: “rout” is not a key that is read here",
        "  try: Did you mean “route”?",
      ])
    #expect(
      try Check.report("{ name: a, label: A, type: text, step: 2 }") == [
        "test.yaml:4:44: error: “step” means nothing for a field of type text",
        "  try: It is for: number.",
      ])
    #expect(
      try Check.report("{ label: A, type: heading, required: true }") == [
        "test.yaml:4:42: error: “required” means nothing for a field of type heading",
        "  try: It is for: text, paragraph, email, phone, url, number, date, choice, choices, scale,"
          + " matrix, file, consent, slot.",
      ])
  }

  @Test func `a field has a type, a name and a label`() throws {
    #expect(
      try Check.report("{ name: a, label: A, type: txt }", "{ name: b, label: B }") == [
        "test.yaml:4:32: error: “fields.type” should be one of text, paragraph, email, phone, url,"
          + " number, date, choice, choices, scale, matrix, file, consent, hidden, heading, slot, and"
          + " this is “txt”",
        "  try: Did you mean “text”?",
        "test.yaml:5:5: error: this field has no type",
        "  try: Write “type: text”, for one line.",
      ])
    #expect(
      try Check.report("{ type: text }") == [
        "test.yaml:4:5: error: this field has no label",
        "  try: Write “label: What we may call you”, in your own words.",
        "test.yaml:4:5: error: this field has no name",
        "  try: Write “name: email”; answers are stored under it.",
      ])
  }

  @Test(arguments: [
    ("_a", "names that begin with “_” are kept for Rapport"),
    ("company_url", "the name “company_url” is kept for catching robots"),
    ("a b", "“a b” cannot be the name of a field"),
    ("a.b", "“a.b” cannot be the name of a field"),
    (
      String(repeating: "a", count: 65), "a name has 64 letters at most, and this one has 65"
    ),
  ])
  func `a name is one that can be sent`(name: String, message: String) throws {
    #expect(
      try Check.report("{ name: \(name), label: A, type: text }") == [
        "test.yaml:4:13: error: \(message)",
        "  try: A name has letters, digits, “-” and “_”: “first-name”.",
      ])
  }

  @Test func `two fields of one name are told with both places`() throws {
    #expect(
      try Check.report(
        "{ name: a, label: A, type: text }", "{ name: a, label: B, type: text }") == [
          "test.yaml:5:13: error: there are two fields called “a”, the first on line 4",
          "  try: Give one of them another name; answers are stored under it.",
        ])
  }

  @Test func `a condition asks for an earlier answer that can be given`() throws {
    let choice = "{ name: a, label: A, type: choice, options: [small, large] }"
    func when(_ condition: String) -> String {
      "{ name: b, label: B, type: text, when: { \(condition) } }"
    }
    #expect(try Check.report(choice, when("a: [small, large]")) == [])
    #expect(
      try Check.report(choice, when("a: smal")) == [
        "test.yaml:5:49: error: “smal” is no answer to “a”", "  try: Did you mean “small”?",
      ])
    #expect(
      try Check.report(choice, when("c: small")) == [
        "test.yaml:5:49: error: “when” asks for a field “c”, which is not there",
        "  try: Did you mean “a”?",
      ])
    #expect(
      try Check.report(when("a: small"), choice) == [
        "test.yaml:4:49: error: “when” asks for the answer to “a”, which is a later field",
        "  try: Move “a” before “b”.",
      ])
    #expect(
      try Check.report(when("b: x")) == [
        "test.yaml:4:49: error: “when” asks for the field's own answer"
      ])
    #expect(
      try Check.report("{ name: a, label: A, type: text }", when("a: x")) == [
        "test.yaml:5:49: error: “when” asks for answers that are chosen, and “a” is typed in"
      ])
    #expect(
      try Check.report(choice, "{ name: b, label: B, type: text, when: small }") == [
        "test.yaml:5:44: error: “when” names one field and its answers",
        "  try: Write “when: { rating: [4, 5] }”.",
      ])
  }

  @Test func `answers to choose are there, are not empty and stand once`() throws {
    #expect(
      try Check.report("{ name: a, label: A, type: choice }") == [
        "test.yaml:4:5: error: a field of this type needs “options”",
        "  try: Write “options: [small, large]”.",
      ])
    #expect(
      try Check.report("{ name: a, label: A, type: choice, options: [x, '', x] }") == [
        "test.yaml:4:53: error: there is an empty answer in “options”",
        "test.yaml:4:57: error: the answer “x” stands here twice, the first time on line 4",
      ])
    #expect(
      try Check.report(
        "{ name: a, label: A, type: choice, options: [{ value: x, labl: X, price: 1 }] }") == [
          "test.yaml:4:62: error: “options.labl” is not a key that is read here",
          "  try: Did you mean “label”?",
          "test.yaml:4:78: error: there is a price here, and nothing says in which currency",
          "  try: Write “currency: GBP” at the top of the form.",
        ])
  }

  @Test func `bounds leave something between them`() throws {
    #expect(
      try Check.report(
        "{ name: a, label: A, type: text, min: 5, max: 4 }",
        "{ name: b, label: B, type: number, min: 2.5, max: 2 }",
        "{ name: c, label: C, type: date, min: 2027-01-01, max: 2026-01-01 }",
        "{ name: d, label: D, type: choices, options: [x, y], min: 2, max: 1 }",
        "{ name: e, label: E, type: scale, from: 5, to: 5 }",
        "{ name: f, label: F, type: scale, from: 1, to: 21 }") == [
          "test.yaml:4:43: error: the shortest answer is longer than the longest",
          "test.yaml:5:45: error: the least number is more than the greatest",
          "test.yaml:6:43: error: the first day is later than the last",
          "test.yaml:7:63: error: more answers are asked for than may be chosen",
          "test.yaml:8:52: error: a scale has 2 to 20 steps, and this one goes from 5 to 5",
          "test.yaml:9:52: error: a scale has 2 to 20 steps, and this one goes from 1 to 21",
        ])
    #expect(
      try Check.report("{ name: a, label: A, type: text, max: 1001 }") == [
        "test.yaml:4:43: error: “fields.max” should be a number from 1 to 1000, and this is 1001"
      ])
  }

  @Test func `a pattern is told where it goes wrong`() throws {
    #expect(
      try Check.report("{ name: a, label: A, type: text, pattern: '(a)\\1' }") == [
        "test.yaml:4:51: error: “\\1” is not read in patterns"
      ])
  }

  @Test func `a default is an answer that could be given`() throws {
    #expect(
      try Check.report(
        "{ name: a, label: A, type: choice, options: [x, y], default: z }",
        "{ name: b, label: B, type: email, default: nobody }",
        "{ name: c, label: C, type: consent, default: true }") == [
          "test.yaml:4:66: error: “z” cannot be the default of this field",
          "  try: Please choose one of the answers shown for “A”.",
          "test.yaml:5:48: error: “nobody” cannot be the default of this field",
          "  try: This is not an e-mail address. It should look like ada@example.org.",
          "test.yaml:6:50: error: a box that is ticked already is no consent",
          "  try: Leave out “default:”; who agrees ticks it.",
        ])
  }
}
