extension SiteSettings {
  /// Declared here, where all keys of site.yaml are, and read in `Calendar`, which knows of days.
  static let hoursKeys = [
    SettingKey(
      "hours", "days and their hours",
      "When the business is open, like “Tuesday to Friday: 9:00 – 17:00”, a line for each run of"
        + " days; several spans with commas between. Days that are not named are closed. Without"
        + " it, promises count Monday to Friday, 9:00 to 17:00, and no call-back is offered."),
    SettingKey(
      "holidays", "a list of days",
      "Days that are different: 2026-12-25, or 12-25 for every year. With more to say,"
        + " { date: 12-25, title: Christmas Day }, { from: 2026-12-24, to: 2027-01-02 } or"
        + " { date: 2026-12-24, open: \"9:00 – 12:00\" }."),
  ]
}
