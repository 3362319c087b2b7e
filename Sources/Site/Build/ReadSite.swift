import Content
import Vocabulary

/// An owner's folder, read up to where each page can be written: what a build writes, a preview
/// shows and a check looks through.
struct ReadSite: Sendable {
  let owner: OwnerSettings
  let fragments: SiteFragments
  let assets: SiteAssets
  let content: ContentRead
  let tree: ContentTree
  let targets: LinkTargets
  let articles: ArticlesRead
  let publication: Publication
  let planFindings: [Finding]

  /// In the order of reading; one may be there twice.
  var findings: [Finding] {
    owner.findings + assets.findings + content.findings + tree.findings + articles.findings
      + planFindings + fragments.findings
  }

  /// Whether there is nothing that pages could be written with.
  var isIncomplete: Bool { publication.templates.isIncomplete }
}
