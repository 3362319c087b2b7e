public import Store

extension Session {
  /// Notes of which pages, by their ids, a digest tells. What was noted first stays: a digest that
  /// is sent again, to who joined since, tells of the same.
  public func noteDigest(_ issue: String, pages: [String]) throws {
    guard try run("SELECT 1 FROM digest_page WHERE issue = \(issue) LIMIT 1").isEmpty else {
      return
    }
    for page in Set(pages).sorted() {
      try run("INSERT INTO digest_page (issue, page) VALUES (\(issue), \(page))")
    }
  }

  /// Of which pages digests tell, by the digests' names; one that nobody began to send is not there.
  public func digestPages(of issues: some Sequence<String>) throws -> [String: Set<String>] {
    var pages: [String: Set<String>] = [:]
    for issue in issues {
      for row in try run("SELECT page FROM digest_page WHERE issue = \(issue)") {
        try pages[issue, default: []].insert(row.text("page"))
      }
    }
    return pages
  }

  /// Which digests were sent to a run of contacts, by the contacts' ids. One in doubt does not count:
  /// to read something twice is less than never to read it.
  public func digestsSent(from first: String, to last: String) throws -> [String: Set<String>] {
    var issues: [String: Set<String>] = [:]
    for row in try run(
      """
      SELECT issue, contact_id FROM delivery
      WHERE issue IN (SELECT DISTINCT issue FROM digest_page)
        AND contact_id >= \(first) AND contact_id <= \(last) AND state = 'sent'
      """)
    {
      try issues[row.text("contact_id"), default: []].insert(row.text("issue"))
    }
    return issues
  }
}
