import Markdown
import Templates

/// What stands round an issue's own words in the two parts of a mail.
enum MailBody {
  /// A template of the HTML part, which includes `body`.
  static let html = TemplateSource(
    name: "mail", path: "mail.mustache",
    text: """
      <!DOCTYPE html>
      <html lang="{{site.language}}">
      <head>
      <meta charset="utf-8">
      <title>{{subject}}</title>
      </head>
      <body>
      {{>body}}
      <hr>
      <p>{{site.title}}{{#site.address}}, {{site.address}}{{/site.address}}</p>
      <p><a href="{{links.unsubscribe}}">Leave the list “{{list}}”</a>
      <a href="{{links.preferences}}">Choose what you get</a></p>
      </body>
      </html>

      """)

  /// The same of the text part.
  static let text = TemplateSource(
    name: "mail", path: "mail.txt",
    text: "{{>body}}"
      + String(decoding: MailText.addresses, as: UTF8.self)
      + String(
        decoding: MailText(
          html: Array(
            """
            <hr>
            <p>{{site.title}}{{#site.address}}, {{site.address}}{{/site.address}}</p>
            <p>Leave the list “{{list}}”: {{links.unsubscribe}}</p>
            <p>Choose what you get: {{links.preferences}}</p>
            """.utf8)
        ).bytes, as: UTF8.self))
}
