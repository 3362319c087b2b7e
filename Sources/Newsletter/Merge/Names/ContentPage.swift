public import Vocabulary

extension IssueContent {
  /// A page of the site as an issue tells of it.
  public struct Page: Sendable, Hashable {
    public var title: String
    /// Absolute.
    public var url: String
    /// What it is known by, whatever its title and the site's address become.
    public var id: String
    public var summary: String?
    public var date: Timestamp?
    public var section: String
    public var terms: [String]

    /// Known by its address, where nothing else is given.
    public init(
      title: String, url: String, id: String? = nil, summary: String? = nil,
      date: Timestamp? = nil, section: String = "", terms: [String] = []
    ) {
      (self.title, self.url, self.id) = (title, url, id ?? url)
      (self.summary, self.date) = (summary, date)
      (self.section, self.terms) = (section, terms)
    }

    /// The names of the sections it stands in and of the terms it bears, each once. A term is known
    /// by its slug too.
    var groups: Set<String> {
      var groups = Set(terms).union(terms.compactMap { Slug($0)?.text })
      var path = section[...]
      while !path.isEmpty {
        groups.insert(String(path))
        path = path.lastIndex(of: "/").map { path[..<$0] } ?? ""
      }
      return groups
    }
  }
}
