import Templates

/// The theme that is compiled into the program: the files in `Sources/Site/Theme`.
enum BuiltInTheme {
  /// What comes before the owner's style sheets.
  static var styleSheet: [UInt8] { PackageResources.theme_css }

  static var templates: [TemplateSource] {
    files.map { name, bytes in
      TemplateSource(
        name: name, path: "built-in/\(name).mustache", text: String(decoding: bytes, as: UTF8.self))
    }
  }

  private static var files: [(String, [UInt8])] {
    [
      // SwiftPM makes a name of “404.mustache” by replacing its first digit.
      ("404", PackageResources._04_mustache),
      ("archive", PackageResources.archive_mustache),
      ("base", PackageResources.base_mustache),
      ("home", PackageResources.home_mustache),
      ("page", PackageResources.page_mustache),
      ("redirect", PackageResources.redirect_mustache),
      ("section", PackageResources.section_mustache),
      ("site-map", PackageResources.site_map_mustache),
      ("taxonomy", PackageResources.taxonomy_mustache),
      ("term", PackageResources.term_mustache),
      ("components/button", PackageResources.button_mustache),
      ("components/gallery", PackageResources.gallery_mustache),
      ("components/include", PackageResources.include_mustache),
      ("components/news", PackageResources.news_mustache),
      ("components/note", PackageResources.note_mustache),
      ("components/toc", PackageResources.toc_mustache),
      ("partials/breadcrumbs", PackageResources.breadcrumbs_mustache),
      ("partials/business", PackageResources.business_mustache),
      ("partials/byline", PackageResources.byline_mustache),
      ("partials/contents", PackageResources.contents_mustache),
      ("partials/footer", PackageResources.footer_mustache),
      ("partials/head", PackageResources.head_mustache),
      ("partials/header", PackageResources.header_mustache),
      ("partials/listing", PackageResources.listing_mustache),
      ("partials/menu", PackageResources.menu_mustache),
      ("partials/neighbours", PackageResources.neighbours_mustache),
      ("partials/pager", PackageResources.pager_mustache),
      ("partials/related", PackageResources.related_mustache),
      ("partials/summary", PackageResources.summary_mustache),
      ("partials/terms", PackageResources.terms_mustache),
    ]
  }
}
