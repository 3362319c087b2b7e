/// Why a message cannot be written: a fault of ours, since whoever made it up had to look.
public enum MailFault: Error, Hashable {
  /// A header would hold a line end or another control character (mail-M6, form-M1).
  case control(String)
  /// No Message-ID: something before and behind an `@`, in letters that need no quotes.
  case messageID(String)
  /// A header that must be ASCII is not.
  case notASCII(String)
}
