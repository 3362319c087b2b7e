import Contacts
import Testing
import Vocabulary

struct ConsentTests {
  @Test func `keeps the sentence that was agreed to`() throws {
    let sentence = "Send me the news. We will not give or sell your address to anyone."
    let consent = Consent(
      email: try EmailAddress("ada@example.org"), subject: "news", wording: sentence,
      form: "sign-up", formVersion: "0011223344556677", reference: "KK829VNRF",
      givenAt: 1_800_000_000)
    #expect(consent.wording == sentence)
  }
}
