import Content
import Settings

extension ReadSite {
  /// When the site changes by itself.
  var calendar: SiteCalendar {
    let pages = parts.content.pages.flatMap { SiteCalendar.Change.all(of: $0.fields, in: $0.path) }
    return SiteCalendar(pages + parts.fragments.changes, in: parts.owner.settings.zone)
  }
}
