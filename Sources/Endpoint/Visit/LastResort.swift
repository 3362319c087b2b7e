import Forms

/// What is said where not even the knowledge can be read: nobody knows a telephone number then, but
/// what was typed is given back all the same (form-A19).
enum LastResort {
  static func response(to request: Request) async -> Response {
    var sent = Sent()
    if request.method == "POST" {
      // Room for files, of which none is kept: the text beside them is what is given back.
      let intake = Intake(stamped: { _ in [] })
      do { sent = try await intake.read(request) } catch { sent = error.sent }
    }
    return response(sent)
  }

  static func response(_ sent: Sent = Sent()) -> Response {
    let entries = sent.values.filter {
      !FormDefinition.ownNames.contains($0.name) && !$0.text.isEmpty
    }
    let list = entries.map {
      "<dt>\($0.name.escapedForHTML)</dt><dd><pre>\($0.text.escapedForHTML)</pre></dd>\n"
    }
    let page = """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8"><title>Not available just now</title></head>
      <body>
      <h1>Not available just now</h1>
      <p>Something here does not work just now. Nothing was stored. Please try again later.</p>
      <dl>
      \(list.joined())</dl>
      </body>
      </html>

      """
    var response = Response(status: 503, body: Array(page.utf8))
    response.setAll(ResponseHeaders.page)
    return response
  }
}
