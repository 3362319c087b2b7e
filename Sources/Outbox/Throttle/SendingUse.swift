public import Store

/// How much of a limit is used.
public struct SendingUse: Sendable, Hashable {
  /// Empty for all mails together.
  public var domain: String
  /// `second`, `hour`, `day`.
  public var span: String
  public var used: Int, limit: Int
}

extension Session {
  /// How much of each limit is used at a moment, in seconds since 1970; all mails first, then the
  /// domains by their names. Permissions that a worker holds count as used.
  public func sendingUse(of limits: SendingLimits, at now: Int) throws -> [SendingUse] {
    let time = try throttleTime(at: now)
    return try ([""] + limits.domains.keys.sorted()).flatMap { domain in
      let used = try usedPermissions(of: domain, at: time)
      return limits.rate(of: domain).limits.map { span, limit in
        SendingUse(
          domain: domain, span: span.rawValue, used: used[span]?.sum ?? 0, limit: limit)
      }
    }
  }
}
