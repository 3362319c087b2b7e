import Calendar
import Settings
import Vocabulary

/// Checks that a day and a time lie within the opening hours.
struct SlotCheck {
  let hours: OpeningHours
  let zone: Zone
  let now: Int

  /// As it is stored: `2026-11-24 10:30`, by the business's own clock.
  func value(day dayText: String, time timeText: String, _ rule: SlotRule) throws(RefusalReason)
    -> String
  {
    let today = Timestamp(seconds: now, offset: zone.offset(at: now)).day
    guard let day = CivilDate(written: dayText) else {
      throw RefusalReason(.slotDay, ["example": today.description])
    }
    guard day >= today else { throw RefusalReason(.slotPast) }
    let last = CivilDate(daysSince1970: today.daysSince1970 + rule.days)
    guard day <= last else { throw RefusalReason(.slotTooFar, ["day": DayWords.weekday(last)]) }
    let spans = hours.spans(on: day)
    guard !spans.isEmpty else {
      throw RefusalReason(.slotClosed, ["day": DayWords.weekday(day)])
    }
    guard let minute = Self.minute(timeText) else { throw RefusalReason(.slotTime) }
    guard spans.contains(where: { $0.from <= minute && minute + rule.minutes <= $0.to }) else {
      throw RefusalReason(
        .slotOutside,
        [
          "day": DayWords.weekday(day), "hours": DayWords.hours(spans),
          "minutes": String(rule.minutes),
        ])
    }
    let offset = zone.offset(atLocal: day, secondOfDay: minute * 60)
    guard Timestamp(day, hour: minute / 60, minute: minute % 60, offset: offset).seconds > now
    else { throw RefusalReason(.slotPast) }
    return "\(day) \(timeText.prefix(5))"
  }

  /// `10:30`, with `:00` behind it or not, as browsers send it.
  private static func minute(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 5 || (bytes.count == 8 && text.hasSuffix(":00")),
      bytes[2] == UInt8(ascii: ":")
    else { return nil }
    let digits = [bytes[0], bytes[1], bytes[3], bytes[4]].map { Int($0) - 0x30 }
    guard digits.allSatisfy({ 0...9 ~= $0 }) else { return nil }
    let (hour, minute) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
    return hour < 24 && minute < 60 ? hour * 60 + minute : nil
  }
}
