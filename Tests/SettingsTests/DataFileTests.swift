import Testing
import Vocabulary

@testable import Settings

struct DataFileTests {
  @Test func `reads YAML, JSON and tables alike`() throws {
    let texts = [
      "a.yml": "- name: Bread\n  price: 2.50\n- name: Cake\n  price: 12\n",
      "a.json": "[{\"name\": \"Bread\", \"price\": 2.50},\n {\"name\": \"Cake\", \"price\": 12}]",
      "a.csv": "name,price\nBread,2.50\nCake,12\n",
    ]
    for (path, text) in texts {
      let (node, findings) = Self.read(text, path)
      #expect(findings == [])
      let items = try #require(node?.sequence)
      #expect(items.map { $0["name"]?.text } == ["Bread", "Cake"])
      #expect(items.map { $0["price"]?.kind } == [.decimal("2.50"), .integer(12)])
      #expect(items[1]["price"]?.line == (path == "a.yml" ? 4 : path == "a.csv" ? 3 : 2))
    }
  }

  @Test func `explains what is no data`() {
    #expect(
      Self.report("x", "a.txt") == [
        "a.txt:1:1: error: this is no data file that Rapport reads",
        "  try: Data is read from .yaml, .json and .csv.",
      ])
    #expect(
      Self.report("a: [", "a.yaml") == [
        "a.yaml:2:1: error: the text ends inside a list or a mapping in brackets",
        "  try: Write the “]” or “}” that is missing.",
      ])
    #expect(
      Self.report("a\0b", "a.csv") == [
        "a.csv:1:2: error: this is a NUL byte, which no text holds",
        "  try: Is this a picture or another binary file under a text's name? If not, delete the byte.",
      ])
  }

  static func read(_ text: String, _ path: String) -> (Node?, [Finding]) {
    var findings: [Finding] = []
    let node = DataFile.read(Array(text.utf8), path: path, findings: &findings)
    return (node, findings)
  }

  static func report(_ text: String, _ path: String) -> [String] {
    read(text, path).1.flatMap(\.report)
  }
}
