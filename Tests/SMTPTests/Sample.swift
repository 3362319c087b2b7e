import Mail
import Vocabulary

/// An envelope for the small messages below.
func envelope(_ mailbox: String) throws -> Envelope {
  Envelope(
    sender: try EmailAddress("post@shop.example"),
    recipient: try EmailAddress("\(mailbox)@example.org"), messageID: "\(mailbox)@shop.example",
    size: 20)
}

func message(_ text: String) -> [UInt8] { Array("Subject: x\r\n\r\n\(text)\r\n".utf8) }
