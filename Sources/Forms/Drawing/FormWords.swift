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
  var keptOneDay = "We keep this for one day.", kept = "We keep this for {1} days."
  var fieldKept = "kept for {1} days"
  var privacy = "More about privacy"
  var draft = "We kept what you typed.", sentDraft = "You have sent this once already."
  var restore = "Put it back", discard = "Discard it"
  /// At the beginning of a sentence about a group of questions without a label of their own.
  var rowRefusal = "{1}: {2}"

  static let english = FormWords()

  /// For now there is one.
  static func words(in language: String) -> FormWords { english }
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
