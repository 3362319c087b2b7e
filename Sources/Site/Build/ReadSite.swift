import Content
import Vocabulary

/// What was read of an owner's folder.
struct ReadParts: Sendable {
  let owner: OwnerSettings
  let fragments: SiteFragments
  let assets: SiteAssets
  let content: ContentRead
  let tree: ContentTree
  let targets: LinkTargets
  let articles: ArticlesRead
}

/// An owner's folder, read up to where each page can be written: what a build writes, a preview
/// shows and a check looks through.
@dynamicMemberLookup
struct ReadSite: Sendable {
  let parts: ReadParts
  let publication: Publication
  let planFindings: [Finding]

  init(_ parts: ReadParts, publication: Publication, planFindings: [Finding]) {
    (self.parts, self.publication, self.planFindings) = (parts, publication, planFindings)
  }

  subscript<Part>(dynamicMember part: KeyPath<ReadParts, Part>) -> Part { parts[keyPath: part] }

  /// In the order of reading; one may be there twice.
  var findings: [Finding] {
    parts.owner.findings + parts.assets.findings + parts.content.findings + parts.tree.findings
      + parts.articles.findings
      + parts.articles.othersFindings + planFindings + parts.fragments.findings
  }

  /// Whether there is nothing that pages could be written with.
  var isIncomplete: Bool { publication.templates.isIncomplete }
}
