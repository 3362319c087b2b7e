import Content
import Settings

extension ReadSite {
  /// When the site changes by itself.
  var calendar: SiteCalendar {
    let pages = content.pages.flatMap { SiteCalendar.Change.all(of: $0.fields, in: $0.path) }
    return SiteCalendar(pages + fragments.changes, in: owner.settings.zone)
  }
}
