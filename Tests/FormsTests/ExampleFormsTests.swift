import Foundation
import Forms
import Testing
import Vocabulary

/// The forms of the repository's own nursery.
struct ExampleFormsTests {
  @Test func `every form of the example can be read and knows its route and its reply`() throws {
    var findings: [Finding] = []
    let forms = try Example.forms(&findings)
    #expect(findings.flatMap(\.report) == [])
    #expect(
      forms.definitions.map(\.name.text) == [
        "ask-the-author", "callback", "complaint", "order", "question", "quote", "sign-up",
        "suggestion",
      ])
  }

  @Test func `each is read back from what it was compiled to`() throws {
    var findings: [Finding] = []
    for form in try Example.forms(&findings).definitions {
      let compiled = CompiledForm(form)
      #expect(try CompiledForm.read(compiled.bytes, name: form.name) == form)
      #expect(compiled.version == form.version)
    }
  }

  @Test func `the promise of the sign-up is in the sentence that is agreed to`() throws {
    let form = try Example.form("sign-up")
    guard case .consent(let wording)? = form.field("letter")?.kind else {
      Issue.record("there is no box to tick")
      return
    }
    #expect(wording.standard.hasSuffix("We will not give or sell your address to anyone."))
  }

  @Test func `an order is added up from the prices in its file`() throws {
    let form = try Example.form("order")
    let sent = Sent(values: [
      Sent.Value("hedge", "2"), Sent.Value("hawthorn", "3"), Sent.Value("extras", "guards"),
      Sent.Value("delivery", "near"), Sent.Value("address", "4 Withy Lane\r\nAldermere"),
      Sent.Value("name", "Ada"), Sent.Value("email", "ada@example.org"),
    ])
    guard case .accepted(let answers) = Check.check(form, sent) else {
      Issue.record("\(Check.check(form, sent))")
      return
    }
    // 2 × 29.50 + 3 × 1.10 + 8.75 + 6.00
    #expect(answers.total == Money(minorUnits: 7705, currency: "GBP"))
    #expect(answers.answers.contains(Answer("address", ["4 Withy Lane\nAldermere"])))
  }
}

enum Example {
  static func form(_ name: String) throws -> FormDefinition {
    var findings: [Finding] = []
    let forms = try forms(&findings)
    return try #require(forms.definitions.first { $0.name.text == name })
  }

  static func forms(_ findings: inout [Finding]) throws -> FormSet {
    let texts = try files(in: "forms", ending: ".yaml")
    let replies = try files(in: "content/replies", ending: ".md").map {
      "replies/" + ($0.path.split(separator: "/").last?.dropLast(3) ?? "")
    }
    let site = FormReferences(
      routes: ["question", "suggestion", "complaint", "quote", "order", "callback"],
      replies: Set(replies))
    return FormSet(
      reading: texts, defaults: FormDefaults(currency: "GBP"), in: site, findings: &findings)
  }

  static func files(in folder: String, ending: String) throws -> [(path: String, bytes: [UInt8])] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let names = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: folder).path())
    return try names.filter { $0.hasSuffix(ending) }.sorted().map {
      ("\(folder)/\($0)", Array(try Data(contentsOf: root.appending(path: "\(folder)/\($0)"))))
    }
  }
}
