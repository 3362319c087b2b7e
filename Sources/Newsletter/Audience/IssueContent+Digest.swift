public import Contacts
import Vocabulary

extension IssueContent {
  /// What is new to one reader of a digest: pages of these sections and terms that are younger than
  /// a moment, in seconds since 1970.
  ///
  /// A page that bears the name of an interest is for who cares for it, and for readers who never
  /// said what they care for; any other page is for all.
  public func digest(
    of names: [String], since moment: Int, for reader: Reader, interests: [Interest]
  ) -> IssueContent {
    filtered { page in
      guard let date = page.date, date.seconds > moment,
        names.contains(where: page.belongs)
      else { return false }
      let about = interests.filter { page.belongs(to: $0.name) || page.belongs(to: $0.title) }
      return about.isEmpty || reader.interests.isEmpty
        || about.contains { reader.interests.contains($0.name) }
    }
  }
}
