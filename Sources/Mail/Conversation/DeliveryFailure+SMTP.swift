extension DeliveryFailure {
  /// What a negative reply means for the message that it was about.
  init(_ reply: SMTPReply, to step: SMTPStep) {
    let status = reply.status
    let number = status?.description ?? String(reply.code)
    let words = "“\(reply.words)”"
    if let advice = SenderPolicy.advice(reply.code, status, at: step) {
      self.init(
        .policy, "the mail server \(step.refusal): \(words)", status: number, advice: advice)
    } else if step.isOpening {
      self.init(.unreachable, "the mail server \(step.delay): \(words)", status: number)
    } else if reply.isTransient || reply.code == 552 && step == .recipient {
      // 552 to RCPT was once written where 452 was meant (RFC 5321 §4.5.3.1.10).
      self.init(.later, "the mail server \(step.delay): \(words)", status: number)
    } else {
      self.init(.refused, "the mail server \(step.refusal): \(words)", status: number)
    }
  }

  /// A reply that says neither yes nor no, or that nobody asked for.
  init(outOfStep reply: SMTPReply) {
    self.init(
      .unreachable, "the mail server said “\(reply.words)” where that makes no sense",
      advice: "Try again. If it happens again, tell whoever runs the mail server.")
  }

  /// The same trouble, when the message was whole already (mail-S15).
  init(unclear why: DeliveryFailure) {
    self.init(
      .unclear, "the message was sent whole, and it is not known whether it was taken",
      status: why.status, because: why,
      advice: "Look for it in the mail server's log by its Message-ID before you send it again.")
  }
}
