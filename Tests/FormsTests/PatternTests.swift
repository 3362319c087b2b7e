import Forms
import Testing

struct PatternTests {
  @Test(arguments: [
    ("[A-Z]{2}-[0-9]{6}", "QN-004211", true), ("[A-Z]{2}-[0-9]{6}", "QN-00421", false),
    ("[A-Z]{2}-[0-9]{6}", "xQN-004211", false), ("[A-Z]{2}-[0-9]{6}", "QN-004211x", false),
    ("a|bc", "bc", true), ("a|bc", "abc", false), ("(a|b)*c", "ababc", true),
    ("a?b+c*", "bb", true), ("a{2,}", "a", false), ("a{2,}", "aaaa", true),
    ("a{1,3}", "aaaa", false), ("a{0}b", "b", true), (".", "ä", true), (".", "\n", false),
    ("\\d\\w\\s", "1_ ", true), ("\\D\\W\\S", "a-b", true), ("[^a-c]", "d", true),
    ("[^a-c]", "b", false), ("[a-]", "-", true), ("[]a]", "a", false), ("[\\d.]+", "1.5", true),
    ("\\.\\*\\/", ".*/", true), ("(?:ab){2}", "abab", true), ("^a$", "a", true),
    ("(a*)*b", "aaaaab", true), ("", "", true), ("", "a", false), ("()|a", "", true),
    ("[äöü]+", "öä", true), ("a{2}{3}", "", false), ("x|", "", true), ("[\\D5]", "5", true),
  ])
  func `matches the whole text or not at all`(pattern: String, text: String, expected: Bool) {
    let compiled = try? Pattern(pattern)
    #expect((compiled?.matches(text) ?? false) == expected)
  }

  @Test(arguments: [
    ("(a", 0, "this “(” is never closed"),
    ("a)", 1, "this “)” closes a group that was never opened"),
    ("[a", 0, "this “[” is never closed"), ("a[]", 1, "there is no letter in this class"),
    ("*a", 0, "there is nothing before this “*” that it could repeat"),
    ("a**", 2, "what is counted already cannot be counted again"),
    ("a+?", 1, "what is counted already cannot be counted again"),
    ("a{2", 1, "a count is written like “{2}”, “{2,}” or “{2,4}”"),
    ("a{,2}", 1, "a count is written like “{2}”, “{2,}” or “{2,4}”"),
    ("a{3,2}", 1, "this count ends below its beginning"),
    ("(a)\\1", 3, "“\\1” is not read in patterns"),
    ("a\\b", 1, "“\\b” is not read in patterns"),
    ("a\\", 1, "there is nothing behind this backslash"),
    ("(?=a)", 0, "groups that begin with “(?” are not read, but for “(?:”"),
    ("[z-a]", 1, "this range of letters runs from a later one to an earlier one"),
    ("[[a]]", 1, "classes do not stand in classes; a “[” is written “\\[”"),
    ("a^b", 1, "a pattern always matches the whole text; a “^” is written “\\^”"),
    ("a}", 1, "this “}” closes nothing; as a letter it is written “\\}”"),
    ("((a{500}){500}){500}", 0, "this pattern is too large: its counts come to 250250500 letters"),
  ])
  func `what it does not read it refuses, and says where`(
    pattern: String, offset: Int, message: String
  ) {
    let mistake = #expect(throws: PatternMistake.self) { try Pattern(pattern) }
    #expect(mistake?.offset == offset)
    #expect(mistake?.message == message)
  }

  @Test func `the browser is handed nothing that it reads otherwise`() throws {
    #expect(try Pattern("[A-Z]{2}-[0-9]{6}").html == "[A-Z]{2}-[0-9]{6}")
    #expect(try Pattern("[(&&)-]+|a?").html == "(?:[\\u{28}\\u{26}\\u{26}\\u{29}\\u{2d}]+|a?)")
    #expect(try Pattern("\\.\\d-ä").html == "\\.[0-9]-ä")
    #expect(try Pattern("(?:ab){2,}c*").html == "(?:ab){2,}c*")
  }

  @Test(.timeLimit(.minutes(1)))
  func `what ruins other matchers comes back`() throws {
    let pattern = try Pattern("(a|a)*(a|aa)*((a+)+)+b")
    #expect(!pattern.matches(String(repeating: "a", count: 5_000)))
  }
}
