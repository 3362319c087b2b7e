public import Store

/// What keeps senders honest. Buckets are keyed hashes: whose they are cannot be read from them.
extension Session {
  /// How often one thing happened since a moment, whichever of its names it was counted under.
  public func rateMarks(in buckets: [String], since: Int) throws -> Int {
    try buckets.reduce(0) { sum, bucket in
      let rows = try run(
        "SELECT count(*) AS number FROM rate_mark WHERE bucket = \(bucket) AND at > \(since)")
      return sum + (try rows.first?.integer("number") ?? 0)
    }
  }

  public func markRate(_ bucket: String, at now: Int) throws {
    try run("INSERT INTO rate_mark (bucket, at) VALUES (\(bucket), \(now))")
  }
}
