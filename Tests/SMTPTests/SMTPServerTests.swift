import Mail
import SMTP
import Testing

struct SMTPServerTests {
  @Test func `the words for security are those of the settings`() {
    #expect(SMTPServer.Security.allCases.map(\.rawValue) == ["starttls", "tls", "none"])
  }
}
