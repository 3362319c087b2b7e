import Testing

@testable import Site

struct MarkupScannerTests {
  static func urls(_ html: String) -> [String] {
    var found: [String] = []
    Array(html.utf8).withUnsafeBufferPointer { bytes in
      var scanner = MarkupScanner(bytes)
      scanner.eachURL { found.append(String(decoding: bytes[$0], as: UTF8.self)) }
    }
    return found
  }

  @Test(arguments: [
    ("<a href=\"1\" class=x>", ["1"]), ("<A HREF = '1'>", ["1"]),
    ("<img alt=\"<a href=2>\" src=1>", ["1"]),
    ("<a\nhref\t=\n1\n>", ["1"]), ("<form action=1><button formaction=2>", ["1", "2"]),
    ("<video poster=1 src=2></video>", ["1", "2"]), ("<object data=1><a data=2>", ["1"]),
    ("<blockquote cite=1>", ["1"]), ("<use xlink:href=1 />", ["1"]), ("<a href=1/>", ["1/"]),
    ("<img srcset=\"1, 2 2x,3 100w , 4\">", ["1", "2", "3", "4"]),
    ("<img srcset='data:a,b 1x, 2 2x'>", ["data:a,b", "2"]),
    ("<link imagesrcset=\"1 1x,2 2x\" href=3>", ["1", "2", "3"]),
    ("<a href><a href=><a href=1>", ["1"]), ("<a / href=1 / src=2>", ["1", "2"]),
    ("<a data-href=1 hrefs=2 href=3>", ["3"]), ("<p title='>' ><a href=1>", ["1"]),
  ])
  func `finds the URLs of a tag`(html: String, found: [String]) {
    #expect(Self.urls(html) == found)
  }

  @Test(arguments: [
    "<meta http-equiv=refresh content=\"0; url=1\">",
    "<META CONTENT='0;URL = \"1\" x' HTTP-EQUIV=Refresh>",
    "<meta http-equiv=refresh content=\"5; url='1'\"><meta name=x content='0; url=2'>",
  ])
  func `finds where a refresh leads`(html: String) {
    #expect(Self.urls(html) == ["1"])
  }

  @Test(arguments: [
    "<meta http-equiv=refresh content=5>", "<meta http-equiv=refresh content='5; url='>",
    "<meta http-equiv=refresh>", "<meta name=description content='0; url=/x/'>",
    "<p http-equiv=refresh content='0; url=/x/'>",
  ])
  func `takes nothing else for a refresh`(html: String) {
    #expect(Self.urls(html) == [])
  }

  @Test(arguments: [
    "<!-- <a href=0> --><a href=1>", "<!--><a href=1>", "<!---><a href=1>",
    "<!-- <a href=0> --!><a href=1>",
    "<!-- > -- > <a href=0> --><a href=1>", "<!doctype html><a href=1>",
    "<?php <a href=0 ?><a href=1>",
    "<script>x='<a href=0>'</script><a href=1>", "<STYLE><a href=0></style ><a href=1>",
    "<title><a href=0></titles></title><a href=1>",
    "<textarea><a href=0></ textarea></TEXTAREA><a href=1>",
    "a < b <3 <a href=1>", "</a href=0><a href=1>", "</3 <a href=0><a href=1>",
    "<a href=1><a href=\"2",
    "<a href=1><!-- <a href=2>", "<a href=1><script><a href=2>", "<a href=1><", "<a href=1></",
    "<a href=1><!",
  ])
  func `passes over what is no tag`(html: String) {
    #expect(Self.urls(html) == ["1"])
  }

  @Test func `ends the value of an unfinished attribute with the page`() {
    #expect(Self.urls("<a href=1") == ["1"])
    #expect(Self.urls("<a href=") == [])
  }
}
