import Glibc

/// What the system answered to a call that failed: `No such file or directory`.
public struct SystemError: Error, Hashable, CustomStringConvertible {
  public let code: Int32

  public init(_ code: Int32) { self.code = code }

  public static let noSuchFile = SystemError(ENOENT)

  public var description: String { String(cString: strerror(code)) }
}
