import Desk
import Forms
import Vocabulary

/// Forms that nobody answers. Whatever else is wrong with a form its reader tells.
struct FormRemarks {
  private(set) var findings: [Finding] = []

  init(_ forms: OwnerForms) {
    let routes = forms.policy.routes.map(\.name)
    // Who only joins a list is answered by the letter that asks whether it was them.
    for form in forms.forms where form.route == nil && form.subscription == nil {
      findings.append(
        Finding(
          .error, in: forms.paths[form.name] ?? "forms",
          "nobody answers this form: it has no route",
          advice: routes.isEmpty
            ? "Say in site/desk.yaml who answers what, and name the route here."
            : "Write “route: ” and one of \(routes.joined(separator: ", "))."))
    }
  }
}
