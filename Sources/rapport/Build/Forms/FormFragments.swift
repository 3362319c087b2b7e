import Contacts
import Endpoint
import Forms
import Settings
import Site
import Vocabulary

extension OwnerForms {
  /// What the pages of the site show of the forms.
  var fragments: SiteFragments {
    let drawn = DrawnForms(
      forms, endpoint: settings.endpointPrefix, language: settings.language, privacy: privacy,
      hours: hours)
    let facts = contacts.fields.compactMap { field in
      field.purpose.map { (title: field.title, purpose: $0) }
    }
    var fragments = SiteFragments()
    fragments.components = ["form", "purposes"]
    fragments.markup = { call throws(Findings) in
      guard call.name == "form" else { return drawn.purposes(of: facts) }
      return try drawn.html(
        call.arguments.map { ($0.name, $0.value, $0.line, $0.column) }, origin: call.page,
        path: call.path, line: call.line, column: call.column)
    }
    fragments.forms = drawn.forms.map { form in
      SiteFragments.Form(
        name: form.name.text, title: form.title.text(in: settings.language),
        address: drawn.address(of: form), markup: drawn.html(form), small: drawn.small(form))
    }
    fragments.footerForm = settings.forms.footer
    fragments.complaintForm = settings.forms.complaint ?? "complaint"
    fragments.scripts = [("/assets/forms.js", FormScript.bytes)]
    fragments.findings = findings
    return fragments
  }

  /// What the endpoint is to know, once the site's pages are made.
  func knowledge(_ shells: [PageShell], baseURL: String?, folderName: String) -> KnowledgeDraft {
    var draft = KnowledgeDraft(site: site, desk: desk, folderName: folderName)
    draft.baseURL = baseURL.flatMap(BaseURL.init) ?? settings.url
    for shell in shells {
      draft.shells[shell.language] = String(decoding: shell.html, as: UTF8.self)
        .replacing(PageShell.titleMark, with: ShellMark.title)
        .replacing(PageShell.mainMark, with: ShellMark.main)
    }
    let root = draft.baseURL?.path ?? ""
    (draft.home, draft.privacy) = (root + "/", privacy.map { root + $0 })
    (draft.pages, draft.replies) = (pages, replies)
    draft.forms = forms
    return draft
  }
}
