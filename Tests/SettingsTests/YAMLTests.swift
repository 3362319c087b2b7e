import Testing
import Vocabulary

@testable import Settings

struct YAMLTests {
  @Test func `keeps order, places and what was written`() throws {
    let node = try YAML.parse(
      Array(
        """
        title: 2024
        price: 1.10
        zip: 01234
        tags: [a, "b"]
        """.utf8), path: "site.yaml", firstLine: 5)
    let mapping = try #require(node.mapping)
    #expect(mapping.keys == ["title", "price", "zip", "tags"])
    #expect(mapping.entries.map { $0.value.source } == ["2024", "1.10", "01234", ""])
    #expect(mapping.entries.map(\.line) == [5, 6, 7, 8])
    #expect(mapping["tags"]?.sequence?.map(\.column) == [8, 11])
    #expect(mapping["tags"]?.sequence?.map(\.isQuoted) == [false, true])
  }

  @Test(
    arguments: [
      ("", .null), ("~", .null), ("null", .null), ("true", .flag(true)), ("False", .flag(false)),
      ("yes", .text("yes")), ("12", .integer(12)), ("-3", .integer(-3)), ("+5", .integer(5)),
      ("0", .integer(0)), ("01234", .text("01234")), ("1.10", .decimal("1.10")),
      (".5", .decimal(".5")), ("1e6", .decimal("1e6")), ("1.2.3", .text("1.2.3")),
      ("-", .text("-")), (".", .text(".")), ("e5", .text("e5")), ("12:30", .text("12:30")),
      ("99999999999999999999", .text("99999999999999999999")), ("nullify", .text("nullify")),
    ] as [(String, Node.Kind)])
  func `takes a scalar for what it looks like`(source: String, kind: Node.Kind) {
    #expect(Node.Kind(plain: source) == kind)
  }

  @Test func `takes a scalar in quotes, and one tagged as text, for text`() throws {
    let node = try YAML.parse(Array("a: \"1\"\nb: !!str 2\nc: |\n  3\n".utf8), path: "x.yaml")
    #expect(node["a"]?.kind == .text("1"))
    #expect(node["b"]?.kind == .text("2"))
    #expect(node["c"]?.kind == .text("3\n"))
  }

  @Test func `writes aliases out, and merges`() throws {
    let text = "base: &base { a: 1, b: 2 }\nit: { <<: *base, b: 3 }\nagain: *base\n"
    let node = try YAML.parse(Array(text.utf8), path: "x.yaml")
    #expect(node["again"]?["a"]?.kind == .integer(1))
    #expect(node["it"]?.mapping?.keys == ["b", "a"])
    #expect(node["it"]?["b"]?.kind == .integer(3))
  }

  @Test func `counts lines as editors do, though a line separator is in the text`() throws {
    let node = try YAML.parse(Array("a: x\u{2028}y\nb: {c: \u{85}z}\n".utf8), path: "x.yaml")
    #expect(node["a"]?.source == "x\u{2028}y")
    #expect(node["b"]?["c"]?.source == "\u{85}z")
    #expect(node["b"]?.line == 2)
  }

  @Test func `reads an empty text as null, and a byte order mark as nothing`() throws {
    #expect(try YAML.parse([], path: "x.yaml").isNull)
    #expect(try YAML.parse(Array("# nothing\n".utf8), path: "x.yaml").isNull)
    #expect(try YAML.parse(Array("\u{FEFF}a: 1".utf8), path: "x.yaml")["a"]?.column == 4)
  }

  @Test func `finds a key of many as fast as of few`() throws {
    let text = (0..<1000).map { "key\($0): \($0)\n" }.joined()
    let node = try YAML.parse(Array(text.utf8), path: "x.yaml")
    #expect(node["key999"]?.kind == .integer(999))
    #expect(node["key1000"] == nil)
  }
}
