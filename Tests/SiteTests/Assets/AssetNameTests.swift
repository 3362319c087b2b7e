import Site
import Testing

struct AssetNameTests {
  /// From the reference implementation.
  @Test(arguments: [
    ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
    ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
  ])
  func `is XXH64`(text: String, hash: UInt64) {
    #expect(ContentHash(Array(text.utf8)).value == hash)
  }

  @Test(arguments: [
    ("/assets/logo.svg", "/assets/logo.44bc2cf5.svg"),
    ("/assets/a.b/jquery.min.js", "/assets/a.b/jquery.min.44bc2cf5.js"),
    ("/assets/LICENSE", "/assets/LICENSE.44bc2cf5"), ("/a.b/LICENSE", "/a.b/LICENSE.44bc2cf5"),
    ("/assets/.hidden", "/assets/.hidden.44bc2cf5"), ("logo.svg", "logo.44bc2cf5.svg"),
  ])
  func `puts the hash before the extension`(path: String, name: String) {
    #expect(AssetName.hashed(path, Array("abc".utf8)) == name)
  }

  @Test func `always has eight digits`() {
    for number in 0..<2000 { #expect(ContentHash(Array("\(number)".utf8)).text.count == 8) }
  }

  @Test func `knows what a file is by its extension`() {
    #expect(MediaType.of(pathExtension: "CSS").contentType == "text/css; charset=utf-8")
    #expect(
      MediaType.of(path: "/assets/a.b/logo.svg").contentType == "image/svg+xml; charset=utf-8")
    #expect(MediaType.of(path: "/feed.json").name == "application/json")
    #expect(MediaType.of(path: "/a.b/photo.webp").contentType == "image/webp")
    #expect(MediaType.of(path: "/a.css/LICENSE").contentType == "application/octet-stream")
  }

  @Test(arguments: [
    ("/assets/style.3f2a91bc.css", true), ("/assets/a/b.c.00000000.svg", true),
    ("/assets/LICENSE.3f2a91bc", true), ("/assets/style.css", false),
    ("/assets/style.3f2a91b.css", false), ("/assets/style.3F2A91BC.css", false),
    ("/assets/3f2a91bc", false), ("/style.3f2a91bc.css", false), ("/", false), ("/assets/", false),
  ])
  func `knows its own names again`(path: String, isHashed: Bool) {
    #expect(AssetName.isHashed(path) == isHashed)
  }
}
