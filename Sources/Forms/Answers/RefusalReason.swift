/// Why an answer cannot be taken, and the numbers and words that its sentence shows.
struct RefusalReason: Error, Hashable, Sendable {
  let key: Key
  /// What stands in the sentence for `{most}`, `{day}` and the like.
  let values: [String: String]

  init(_ key: Key, _ values: [String: String] = [:]) { (self.key, self.values) = (key, values) }

  enum Key: String, CaseIterable, Sendable {
    case missing, missingChoice, missingConsent, missingFile, missingRow
    case twice, unknownName, unknownFile, lineBreak, control
    case tooShort, tooLong, pattern, email, emailTooLong, phone, url
    case number, unclearNumber, tooSmall, tooLarge, step, stepFrom
    case date, noSuchDay, tooEarly, tooLate
    case noOption, tooFew, tooMany, noScaleStep
    case fileAsText, fileFormat, fileName, fileContent, fileEmpty, fileTooLarge, tooManyFiles
    case slotDay, slotTime, slotClosed, slotOutside, slotPast, slotTooFar
    case total
  }
}
