/// The words of a form that its author did not write.
///
/// A number in braces stands for what is put there. Other languages get a table like this one.
struct FormWords: Sendable {
  var required = "(required)"
  var leaveEmpty = "Leave this empty. It is a trap for machines."
  var choose = "Please choose"
  var next = "Continue", back = "Back", send = "Send"
  var page = "Page {1} of {2}"
  var summary = "This could not be sent yet"
  var review = "Please check what you wrote. It is sent when you press the button below."
  var yes = "Yes"
  var noAnswer = "No answer"
  var chosen = "Choose {1}.", chosenFrom = "Choose {1} to {2}.", chosenMost = "Choose at most {1}."
  var atLeast = "At least {1} characters.", atMost = "At most {1} characters."
  var file = "{1}, at most {2}."
  var fileAgain = "For your safety a browser forgets files. Please choose it again."
  var or = "or"
  var slot = "When we are open, within the next {1} days."
  var slotDay = "Day", slotTime = "Time"
  var onlyIf = "Only if you chose {1} under “{2}”."
  var onlyIfTicked = "Only if you ticked “{1}”."
  var each = "{1} each", free = "free"
  var total = "Total"
  var kept = "We keep this for {1}.", fieldKept = "kept for {1}"
  var day = "one day", days = "{1} days", months = "{1} months", year = "one year"
  var years = "{1} years"
  var privacy = "More about privacy"
  var draft = "We kept what you typed.", sentDraft = "You have sent this once already."
  var restore = "Put it back", discard = "Discard it"
  /// At the beginning of a sentence about a group of questions without a label of their own.
  var rowRefusal = "{1}: {2}"

  static let english = FormWords()

  /// For now there is one.
  static func words(in language: String) -> FormWords { english }
}

extension FormWords {
  /// As the author most likely wrote it: 730 days are two years, 396 are 13 months.
  func period(_ count: Int) -> String {
    if count == 1 { return day }
    if count == 365 { return year }
    if count > 0, count % 365 == 0 { return years.filled("\(count / 365)") }
    // Days are rounded up when a form is read.
    let months = count * 12 / 365
    guard months > 1, (months * 365 + 11) / 12 == count else { return days.filled("\(count)") }
    return self.months.filled("\(months)")
  }
}

extension String {
  /// `{1}` and `{2}` replaced, once each and in one walk: what is put there is not read again.
  func filled(_ first: String, _ second: String = "") -> String {
    var result = ""
    var rest = self[...]
    while let brace = rest.firstIndex(of: "{") {
      result += rest[..<brace]
      rest = rest[brace...]
      if rest.hasPrefix("{1}") {
        result += first
        rest = rest.dropFirst(3)
      } else if rest.hasPrefix("{2}") {
        result += second
        rest = rest.dropFirst(3)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result + rest
  }
}
