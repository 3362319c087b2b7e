import Vocabulary

/// What stands before and after the fields of a form.
extension FormScene {
  var opening: HTMLWriter {
    var html = HTMLWriter()
    html.append(RefusalSummary(self).html)
    if let intro = form.intro, pageNumber == 0, !state.isReview, !place.isSmall {
      html.element("p", [("class", "form-intro")], text(intro))
      html.endLine()
    }
    if state.isReview {
      html.element("p", [("class", "form-intro")], words.review)
      html.endLine()
    } else if form.pages.count > 1 {
      html.element(
        "p", [("class", "form-progress")],
        words.page.filled("\(pageNumber + 1)", "\(form.pages.count)"))
      html.endLine()
      if let title = form.pages[pageNumber].title { html.append(heading(text(title))) }
    }
    return html
  }

  func heading(_ title: String) -> HTMLWriter {
    var html = HTMLWriter()
    switch place.headingLevel {
    case ...2: html.element("h2", title)
    case 3: html.element("h3", title)
    case 4: html.element("h4", title)
    default: html.element("h5", title)
    }
    html.endLine()
    return html
  }

  var closing: HTMLWriter {
    var html = HTMLWriter()
    html.append(totalLine)
    html.append(trap)
    html.append(ours)
    html.append(buttons)
    html.append(privacyLine)
    return html
  }

  private var totalLine: HTMLWriter {
    var html = HTMLWriter()
    if state.isReview, let total = state.total {
      html.open("p", [("class", "form-total")])
      html.text(words.total + " ")
      html.element("strong", price(total))
      html.close("p")
    } else if form.hasPrices, !state.isReview {
      // Only a script can add up while the visitor types.
      html.open("p", [("class", "form-total"), ("hidden", "")])
      html.text(words.total + " ")
      html.element("output", "")
      html.close("p")
    }
    html.endLine()
    return html
  }

  /// What fell into it stays in it from page to page.
  private var trap: HTMLWriter {
    var html = HTMLWriter()
    let id = id("company_url")
    html.open("div", [("class", "form-trap")])
    html.element("label", [("for", id)], words.leaveEmpty)
    html.open(
      "input",
      [
        ("type", "text"), ("id", id), ("name", "company_url"), ("tabindex", "-1"),
        ("autocomplete", "off"),
        ("value", state.sent["company_url"].flatMap { $0.isEmpty ? nil : $0 }),
      ])
    html.close("div")
    html.endLine()
    return html
  }

  /// Our own hidden fields.
  private var ours: HTMLWriter {
    var html = HTMLWriter()
    func hide(_ name: String, _ value: String?) {
      guard let value else { return }
      html.open("input", [("type", "hidden"), ("name", name), ("value", value)])
    }
    hide("_form", "\(form.name).\(form.version)")
    hide("_token", state.token)
    hide("_page", "\(pageNumber)")
    hide("_origin", state.origin)
    hide("_invitation", state.invitation)
    hide("_language", language)
    html.endLine()
    return html
  }

  /// The way on stands first, as it is what the Enter key presses.
  private var buttons: HTMLWriter {
    var html = HTMLWriter()
    html.open("p", [("class", "form-buttons")])
    if state.isReview || isLastPage {
      button("send", form.button.map(text) ?? words.send, &html)
    } else {
      button("next", words.next, &html)
    }
    if state.isReview || pageNumber > 0 {
      html.open(
        "button",
        [
          ("class", "button button-quiet"), ("type", "submit"), ("name", "_go"),
          ("value", "back"), ("formnovalidate", ""),
        ])
      html.text(words.back)
      html.close("button")
    }
    html.close("p")
    html.endLine()
    return html
  }

  private func button(_ value: String, _ title: String, _ html: inout HTMLWriter) {
    html.element(
      "button",
      [("class", "button"), ("type", "submit"), ("name", "_go"), ("value", value)], title)
  }

  private var privacyLine: HTMLWriter {
    var html = HTMLWriter()
    html.open("p", [("class", "form-privacy")])
    if let purpose = form.purpose { html.text(text(purpose) + " ") }
    html.text(words.kept.filled(words.period(form.retention)))
    if let privacy = place.privacy {
      html.text(" ")
      html.element("a", [("href", privacy)], words.privacy)
    }
    html.close("p")
    html.endLine()
    return html
  }
}
