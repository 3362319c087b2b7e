import Mail
import Vocabulary

extension Envelope {
  /// What a mail server writes above a message when it delivers it: the envelope, which is lost
  /// otherwise (RFC 5321 §4.4, and the custom of `Delivered-To`).
  var deliveryHead: [UInt8] {
    Array(
      ("Return-Path: <\(sender?.text ?? "")>\r\n" + "Delivered-To: \(recipient.text)\r\n").utf8)
  }
}
