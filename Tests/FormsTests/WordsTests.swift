import Forms
import Testing

struct WordsTests {
  @Test func `a language is served by the one it is a kind of`() {
    let words = Words("Name", byLanguage: ["de": "Name und Vorname"])
    #expect(words.text(in: "de-AT") == "Name und Vorname")
    #expect(words.text(in: "fr") == "Name")
  }

  @Test(arguments: ["../../x", "%2e%2e/", "form\0", "-a", "A", "", "a/b", "ü"])
  func `form-C8 what is no name of a form is none`(text: String) {
    #expect(FormName(text) == nil)
  }
}
