import Vocabulary

/// The small complete site that `rapport new site` writes.
///
/// The files stand in `Starter/` and are compiled into the program.
struct StarterSite {
  let title: String
  let today: CivilDate

  var files: [(path: String, text: String)] {
    templates.map { path, bytes in
      let text = String(decoding: bytes, as: UTF8.self)
        .replacing(
          "@TITLE@", with: title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        )
        .replacing("@TODAY@", with: today.description)
      return (path, text)
    }
  }

  private var templates: [(String, [UInt8])] {
    [
      ("site/site.yaml", PackageResources.starter_site_yaml),
      ("site/desk.yaml", PackageResources.starter_desk_yaml),
      ("site/assets/favicon.svg", PackageResources.starter_favicon_svg),
      ("content/index.md", PackageResources.starter_home_md),
      ("content/about.md", PackageResources.starter_about_md),
      ("content/contact.md", PackageResources.starter_contact_md),
      ("content/privacy.md", PackageResources.starter_privacy_md),
      ("content/products/index.md", PackageResources.starter_products_md),
      ("content/products/first-product.md", PackageResources.starter_product_one_md),
      ("content/products/second-product.md", PackageResources.starter_product_two_md),
      ("content/news/index.md", PackageResources.starter_news_md),
      ("content/news/\(today)-new-website.md", PackageResources.starter_news_item_md),
      ("content/replies/question-received.md", PackageResources.starter_reply_md),
      ("forms/question.yaml", PackageResources.starter_question_yaml),
      (".gitignore", PackageResources.starter_gitignore),
    ]
  }
}
