import Testing
import Vocabulary

@testable import Settings

struct JSONTests {
  @Test func `reads every kind of value, with its place`() throws {
    let text = """
      {"text": "a\\n\\u00e9\\ud83c\\udf5e\\"", "day": "2024-12-31",
       "list": [1, -2.5e3, true, null], "é": {}}
      """
    let node = try JSON.parse(Array(text.utf8), path: "a.json")
    #expect(node["text"]?.kind == .text("a\né🍞\""))
    #expect(node["day"]?.kind == .text("2024-12-31"))
    #expect(
      node["list"]?.sequence?.map(\.kind) == [.integer(1), .decimal("-2.5e3"), .flag(true), .null])
    #expect(node["list"]?.sequence?.map(\.column) == [11, 14, 22, 28])
    #expect(node["é"]?.column == 40)
    #expect(node["é"]?.mapping?.isEmpty == true)
  }

  @Test func `explains what is not JSON`() {
    #expect(
      report("[1, 2,]") == [
        "a.json:1:6: error: a comma stands before “]”", "  try: Delete the comma.",
      ])
    #expect(
      report("{\"a\": 1,\n}") == [
        "a.json:1:8: error: a comma stands before “}”", "  try: Delete the comma.",
      ])
    #expect(report("[1 2]") == ["a.json:1:4: error: a comma or “]” is missing here"])
    #expect(
      report("{a: 1}") == [
        "a.json:1:2: error: a key in JSON is a text in double quotes", "  try: Write “\"…\"”.",
      ])
    #expect(
      report("['a']") == [
        "a.json:1:2: error: a text in JSON stands in double quotes", "  try: Write “\"…\"”.",
      ])
    #expect(
      report("[1, // one\n 2]") == [
        "a.json:1:5: error: JSON has no comments",
        "  try: Delete it, or make this a .yaml file, which may have comments after “#”.",
      ])
    #expect(report("{\"a\" 1}") == ["a.json:1:6: error: a colon is missing after “a”"])
    #expect(
      report("{\"a\": 1,\n \"b\": 2,\n \"a\": 3}") == [
        "a.json:3:2: error: the key “a” stands on line 1 and again on line 3",
        "  try: Keep one of the two.",
      ])
    #expect(
      report("[\"a\nb\"]") == [
        "a.json:1:4: error: a text in JSON holds no line break and no control character",
        "  try: Write a line break as “\\n”.",
      ])
    #expect(report("[\"a]") == ["a.json:1:2: error: the quote that opens here is never closed"])
    #expect(
      report("[\"\\x\"]") == [
        "a.json:1:3: error: a backslash begins an escape, and this is none",
        "  try: Write a backslash as “\\\\”.",
      ])
    #expect(
      report("[\"\\ud800\"]") == [
        "a.json:1:3: error: a backslash begins an escape, and this is none",
        "  try: Write a backslash as “\\\\”.",
      ])
    #expect(
      report("[01]") == [
        "a.json:1:2: error: “01” is not a value in JSON",
        "  try: A value is a text in double quotes, a number, true, false, null, a list or a mapping.",
      ])
    #expect(
      report("[NaN]") == [
        "a.json:1:2: error: “NaN” is not a value in JSON",
        "  try: A value is a text in double quotes, a number, true, false, null, a list or a mapping.",
      ])
    #expect(
      report("[1]\n[2]") == [
        "a.json:2:1: error: text follows the end of the value",
        "  try: Put several values into a list: “[ …, … ]”.",
      ])
    #expect(report("{\"a\":") == ["a.json:1:6: error: the file ends in the middle of a value"])
    #expect(
      report("") == [
        "a.json:1:1: error: the file is empty, and JSON wants a value",
        "  try: Write “[]” for an empty list.",
      ])
    #expect(
      report(String(repeating: "[", count: 10_000)) == [
        "a.json:1:101: error: lists and keys are nested more than 100 deep here"
      ])
  }

  private func report(_ text: String) -> [String] { DataFileTests.report(text, "a.json") }
}
