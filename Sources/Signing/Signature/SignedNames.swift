/// Which fields are signed (mail-D2): those by which a reader, a mailbox provider or a program judges
/// a message, and no trace that a server on the way adds or changes (RFC 6376 §5.4.1).
enum SignedNames {
  /// Named once more than they are there, so that one added on the way breaks the signature.
  static let closed = ["from", "subject"]

  /// The name as it stands in `h=`; nil for what is not signed.
  static func name(_ lowercased: ArraySlice<UInt8>) -> String? {
    all.first { $0.utf8.count == lowercased.count && $0.utf8.elementsEqual(lowercased) }
  }

  private static let all = [
    "from", "sender", "reply-to", "to", "cc", "subject", "date", "message-id", "in-reply-to",
    "references", "mime-version", "content-type", "content-transfer-encoding", "list-id",
    "list-unsubscribe", "list-unsubscribe-post", "list-subscribe", "list-help", "list-owner",
    "list-post", "list-archive", "auto-submitted", "cfbl-address", "cfbl-feedback-id",
  ]
}
