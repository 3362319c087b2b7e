public import Templates

/// What the templates of the endpoint's pages and mails are given:
/// `site/templates/endpoint/*.mustache` and `content/replies/*.md`.
public enum PageShape {
  public static let site = RecordShape(
    "endpoint's site",
    [
      .field("title", .text, "The title of the site."),
      .field("home", .text, "The address of its front page."),
      .field("url", .text, "Where it stands, with its host: for mails."),
      .optional("phone", .text, "The telephone number of the business."),
      .optional("tel", .text, "The number as a link wants it."),
      .optional("email", .text, "The e-mail address of the business."),
    ])

  static let entry = RecordShape(
    "what was written",
    [
      .field("label", .text, "The question."), .field("value", .text, "What the visitor wrote."),
    ])

  static let choice = RecordShape(
    "what one may have or not",
    [
      .field("name", .text, "Its name, as it is sent back."),
      .field("title", .text, "Its title."),
      .optional("description", .text, "A sentence about it."),
      .field("isChosen", .flag, "Whether they have it now."),
    ])

  /// Of every page; which names hold something is a matter of the page.
  public static let page = RecordShape(
    "endpoint's page",
    [
      .field("site", .record(site), "What all pages know."),
      .field("title", .text, "The heading of the page."),
      .field("status", .text, "The address at which one asks how a submission stands."),
      .optional("note", .text, "A sentence about what happened."),
      .optional("form", .markup, "The form."),
      .optional("reference", .text, "The reference, in groups that can be read out."),
      .optional("due", .date, "By when its sender hears from us."),
      .optional("received", .date, "When it came."),
      .optional("total", .money, "What was chosen comes to."),
      .field("isClosed", .flag, "Whether a submission was answered and closed."),
      .field("hasEntries", .flag, "Whether there are entries."),
      .field("entries", .list(.record(entry)), "What the visitor wrote, question by question."),
      .optional("action", .text, "Where the buttons of a list's page send to."),
      .optional("list", .text, "The title of the list that the page is about."),
      .optional(
        "address", .text, "Whose page it is, so far as others may see it: `a…@example.org`."),
      .optional(
        "agreement", .text, "The sentence before the lists; it is kept as what was agreed to."),
      .field("hasLists", .flag, "Whether there are lists to choose from."),
      .field("lists", .list(.record(choice)), "All lists, and whether they are on them."),
      .field("hasInterests", .flag, "Whether there are interests to choose from."),
      .field("interests", .list(.record(choice)), "What one may care for, and what they do."),
    ])

  /// Of the mail that asks whether somebody wants to be on a list. A visitor filled in none of these
  /// (form-M4).
  public static let confirmation = RecordShape(
    "request to confirm",
    [
      .field("site", .record(site), "What all replies know."),
      .field("list", .text, "The title of the list."),
      .field("link", .text, "The address of the page with the button, good for seven days."),
    ])

  /// Of a reply. A visitor filled in none of these, so that no form can be made to send a
  /// stranger's words (form-M4).
  public static let reply = RecordShape(
    "reply",
    [
      .field("site", .record(site), "What all replies know."),
      .field("form", .text, "The title of the form."),
      .field("reference", .text, "The reference, in groups that can be read out."),
      .optional("promise", .text, "How soon the route promises: `within 4 working hours`."),
      .optional("due", .date, "By when the visitor hears from us."),
      .field("status", .text, "The address at which one asks how a submission stands."),
    ])
}
