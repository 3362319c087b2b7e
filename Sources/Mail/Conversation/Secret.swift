/// A password or a token. It goes to the mail server and nowhere else: whatever is printed or
/// mirrored shows none of it, also where it is part of something larger.
public struct Secret: Sendable, Hashable {
  let text: String

  public init(_ text: String) { self.text = text }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "(secret)" }
  public var debugDescription: String { "(secret)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
