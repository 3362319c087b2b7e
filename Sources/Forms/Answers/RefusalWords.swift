/// The sentences that a visitor reads beside an answer that cannot be taken.
///
/// `{label}` is the field's label; the rest is told by the reason. Another language brings a table
/// of its own; a sentence that it lacks is shown in English.
public struct RefusalWords: Sendable, Hashable {
  private var sentences: [String: String]

  public init(_ sentences: [String: String]) { self.sentences = sentences }

  /// What a table of another language has to bring.
  public static let keys = RefusalReason.Key.allCases.map(\.rawValue)

  /// A sentence as it is written, with its blanks.
  public func text(_ key: String) -> String? { sentences[key] }

  func sentence(_ reason: RefusalReason, label: String) -> String {
    let text = sentences[reason.key.rawValue] ?? Self.english.sentences[reason.key.rawValue] ?? ""
    return Self.fill(text, reason.values.merging(["label": label]) { value, _ in value })
  }

  /// In one pass, so that a label that holds `{day}` stays as it is.
  private static func fill(_ text: String, _ values: [String: String]) -> String {
    var (result, rest) = ("", text[...])
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}"),
        let value = values[String(rest[rest.index(after: open)..<close])]
      else {
        result += "{"
        rest = rest.dropFirst()
        continue
      }
      result += value
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  public static let english = RefusalWords([
    "missing": "Please fill in “{label}”.",
    "missingChoice": "Please choose an answer to “{label}”.",
    "missingConsent": "Please tick this box: “{label}”.",
    "missingFile": "Please choose a file for “{label}”.",
    "missingRow": "Please choose an answer for “{row}”.",
    "twice": "“{label}” came twice. Please answer it once.",
    "unknownName":
      "Something was sent that this form does not ask for. Please load the page again and retry.",
    "unknownFile":
      "A file was sent that this form does not ask for. Please load the page again and retry.",
    "lineBreak": "Please write “{label}” on one line.",
    "control":
      "“{label}” holds a sign that cannot be shown. Please type it again instead of pasting it.",
    "tooShort": "Please write at least {least} characters in “{label}”; this has {count}.",
    "tooLong": "Please write at most {most} characters in “{label}”; this has {count}.",
    "pattern": "“{label}” does not look as it should.",
    "email": "This is not an e-mail address. It should look like ada@example.org.",
    "emailTooLong": "This e-mail address is too long.",
    "phone": "Please write a telephone number with 5 to 20 digits, like 01632 960142.",
    "url": "Please write an address that begins with https:// or http://.",
    "number": "Please write “{label}” as a number, like 3 or 2.5.",
    "unclearNumber":
      "It is not clear which number this is. Please write it without the comma.",
    "tooSmall": "“{label}” must be {least} or more.",
    "tooLarge": "“{label}” must be {most} or less.",
    "step": "“{label}” goes in steps of {step}.",
    "stepFrom": "“{label}” goes in steps of {step} from {least} on.",
    "date": "Please write “{label}” as year, month and day, like {example}.",
    "noSuchDay": "There is no such day. Please look at “{label}” again.",
    "tooEarly": "“{label}” must be {day} or later.",
    "tooLate": "“{label}” must be {day} or earlier.",
    "noOption": "Please choose one of the answers shown for “{label}”.",
    "tooFew": "Please choose at least {least} answers to “{label}”.",
    "tooMany": "Please choose at most {most} answers to “{label}”.",
    "noScaleStep": "Please choose a number from {least} to {most} for “{label}”.",
    "fileAsText": "The file for “{label}” did not arrive. Please choose it again.",
    "fileFormat": "“{file}” cannot be taken here. Please choose a file of this kind: {formats}.",
    "fileName": "“{file}” has the name of a program or a web page. Please rename it and retry.",
    "fileContent": "“{file}” is not what its name says. Please save it again as {format}.",
    "fileEmpty": "“{file}” is empty. Please choose it again.",
    "fileTooLarge": "“{file}” is larger than {size}. Please choose a smaller one.",
    "tooManyFiles": "Please send at most {most} files.",
    "slotDay": "Please choose a day for “{label}”, like {example}.",
    "slotTime": "Please choose a time for “{label}”, like 10:30.",
    "slotClosed": "We are closed on {day}. Please choose another day.",
    "slotOutside":
      "On {day} we are open {hours}. Please choose a time that leaves {minutes} minutes.",
    "slotPast": "This time has passed. Please choose a later one.",
    "slotTooFar": "Please choose a day up to {day}.",
    "total": "This comes to more than we can add up. Please ask for less.",
  ])
}
