import Testing
import Vocabulary

struct SlugTests {
  @Test(arguments: [
    ("Spring Sale", "spring-sale"), ("  Bread & butter!  ", "bread-butter"), ("it's", "its"),
    ("Ada’s", "adas"), ("Straße", "straße"), ("ÉTÉ", "été"), ("日本語", "日本語"), ("a_b", "a_b"),
    ("v1.2", "v1-2"), ("../x", "x"), ("½", "½"), ("हिन्दी", "हिन्दी"),
  ])
  func `keeps letters and digits of any script`(words: String, slug: String) {
    #expect(Slug(words)?.text == slug)
  }

  @Test(arguments: ["", " ", "..", "!?", "—"])
  func `is never empty`(words: String) { #expect(Slug(words) == nil) }

  @Test(arguments: ["Spring Sale", "Straße 12", "日本語"])
  func `of a slug is itself`(words: String) throws {
    let slug = try #require(Slug(words))
    #expect(Slug(slug.text) == slug)
  }
}
