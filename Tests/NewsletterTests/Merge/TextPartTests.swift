import Contacts
import Testing

@testable import Newsletter

struct TextPartTests {
  @Test func `the text says what the HTML says, in lines`() throws {
    let text = try Sample.text(
      """
      # Spring

      Dear {{name | default: "reader"}},

      **new** this week, for whoever has [trees](https://example.org/?for={{id}}) to plant:

      - Always
      {{#news}}
      - [{{title}}]({{url}})
      {{/news}}

      {{#segments.hedgers}}
      Hedges too.
      {{/segments.hedgers}}

      Bye
      """, for: Sample.reader(id: "a b"), segments: ["hedgers"])
    #expect(
      text == """
        Spring
        ======

        Dear Maud Pengelly,

        *new* this week, for whoever has trees [1] to plant:

        - Always
        - Bare roots are in [2]
        - A <b>sale</b> [3]

        Hedges too.

        Bye

        [1] https://example.org/?for=a%20b
        [2] https://quillet.example/news/bare-roots/
        [3] https://quillet.example/news/sale/?a=1&b=2

        """)
  }

  @Test func `a loop round the rows of a table is one table`() throws {
    let text = try Sample.text(
      "| What | Where |\n| --- | --- |\n{{#tips}}\n| {{title}} | {{section}} |\n{{/tips}}")
    #expect(
      text == """
        What       Where
        ---------  -----
        Prune now  tips

        """)
  }
}
