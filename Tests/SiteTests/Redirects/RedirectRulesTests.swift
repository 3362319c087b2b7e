import Site
import Testing

struct RedirectRulesTests {
  @Test func `is one line a redirect, in the order of the paths`() {
    let rules = RedirectRules([
      Redirect(from: "/old/", to: "/new/"), Redirect(from: "/a.html", to: "https://example.org/b/"),
    ])
    #expect(rules.netlify == "/a.html https://example.org/b/ 301\n/old/ /new/ 301\n")
    #expect(
      rules.nginx == """
        location = "/a.html" { return 301 "https://example.org/b/"; }
        location = "/old/" { return 301 "/new/"; }

        """)
    #expect(
      rules.apache == #"""
        RedirectMatch 301 "^/a\\.html$" "https://example.org/b/"
        RedirectMatch 301 "^/old/$" "/new/"

        """#)
  }

  @Test(arguments: ["/preise alt/", "/preise%20alt/"])
  func `writes spaces as each server compares them`(from: String) {
    let rules = RedirectRules([Redirect(from: from, to: "/preise neu/")])
    #expect(rules.netlify == "/preise%20alt/ /preise%20neu/ 301\n")
    #expect(rules.nginx == "location = \"/preise alt/\" { return 301 \"/preise%20neu/\"; }\n")
    #expect(rules.apache == "RedirectMatch 301 \"^/preise alt/$\" \"/preise neu/\"\n")
  }

  @Test(arguments: ["/über/", "/%C3%BCber/", "/%c3%bcber/"])
  func `writes other scripts as each server compares them`(from: String) {
    let rules = RedirectRules([Redirect(from: from, to: "/ü/")])
    #expect(rules.netlify == "/%C3%BCber/ /%C3%BC/ 301\n")
    #expect(rules.nginx == "location = \"/über/\" { return 301 \"/%C3%BC/\"; }\n")
    #expect(rules.apache == "RedirectMatch 301 \"^/über/$\" \"/ü/\"\n")
  }

  @Test func `takes no character of a path for a pattern`() {
    let rules = RedirectRules([Redirect(from: "/a.b+c(d)[e]^f|g*h$i{j}:k", to: "/x")])
    #expect(rules.netlify == "/a.b+c(d)[e]%5Ef%7Cg%2Ah$i%7Bj%7D%3Ak /x 301\n")
    #expect(rules.nginx == "location = \"/a.b+c(d)[e]^f|g*h$i{j}:k\" { return 301 \"/x\"; }\n")
    #expect(
      rules.apache
        == #"RedirectMatch 301 "^/a\\.b\\+c\\(d\\)\\[e\\]\\^f\\|g\\*h\\$i\\{j\\}:k$" "/x""# + "\n")
  }

  @Test func `lets no quote or backslash end a word`() {
    let rules = RedirectRules([Redirect(from: #"/say "hi"\now/"#, to: #"/"x"\/"#)])
    #expect(rules.netlify == "/say%20%22hi%22%5Cnow/ /%22x%22%5C/ 301\n")
    #expect(
      rules.nginx == #"location = "/say \"hi\"\\now/" { return 301 "/%22x%22%5C/"; }"# + "\n")
    #expect(
      rules.apache
        == #"RedirectMatch 301 "^/say \"hi\"\\\\now/$" "/\"x\"\\\\/""# + "\n")
  }

  @Test func `lets no dollar sign of a target begin a variable`() {
    let rules = RedirectRules([Redirect(from: "/x", to: "/$1/${HOME}/$uri")])
    #expect(rules.netlify == "/x /$1/$%7BHOME%7D/$uri 301\n")
    #expect(rules.nginx == "location = \"/x\" { return 301 \"/%241/%24%7BHOME%7D/%24uri\"; }\n")
    #expect(rules.apache == #"RedirectMatch 301 "^/x$" "/\\$1/\\$\\{HOME}/\\$uri""# + "\n")
  }

  @Test func `keeps a percent sign that is one`() {
    let rules = RedirectRules([Redirect(from: "/100%25/50%/", to: "/all/")])
    #expect(rules.netlify == "/100%25/50%25/ /all/ 301\n")
    #expect(rules.nginx == "location = \"/100%/50%/\" { return 301 \"/all/\"; }\n")
    #expect(rules.apache == "RedirectMatch 301 \"^/100%/50%/$\" \"/all/\"\n")
  }

  @Test func `leaves out what no server can match, and the second of two`() {
    let rules = RedirectRules([
      Redirect(from: "/a%0Ab", to: "/x"), Redirect(from: "/a\nb", to: "/x"),
      Redirect(from: "/%FF", to: "/x"), Redirect(from: "relative", to: "/x"),
      Redirect(from: "/a%62", to: "/first"), Redirect(from: "/ab", to: "/second"),
    ])
    #expect(rules.netlify == "/ab /first 301\n")
    #expect(RedirectRules([]).nginx == "")
  }

  @Test func `lets no line break of a target begin a line`() {
    let rules = RedirectRules([Redirect(from: "/a", to: "/b\nc")])
    #expect(rules.netlify == "/a /b%0Ac 301\n")
    #expect(rules.nginx == "location = \"/a\" { return 301 \"/b%0Ac\"; }\n")
    #expect(rules.apache == "RedirectMatch 301 \"^/a$\" \"/b%0Ac\"\n")
  }
}
