import Calendar
import Desk
public import Forms
import Settings
import Vocabulary

extension Knowledge {
  /// The form as it is now.
  func currentForm(_ name: String) throws -> FormDefinition {
    guard let form = try form(name, forms[name] ?? "") else {
      throw KnowledgeFailure.unreadable("site.json", because: "it names a form that is not there")
    }
    return form
  }

  /// The form as it was when a page was built; nil if it never was like that. Whose work it was may
  /// be nobody's any more: then it is theirs who have the form now.
  public func form(_ name: String, _ version: String) throws -> FormDefinition? {
    guard let formName = FormName(name), Self.isVersion(version) else { return nil }
    let part = Self.formPart(name, version)
    let bytes: [UInt8]
    do { bytes = try parts.part(part) } catch KnowledgeFailure.missing(_, _)
      where forms[name] != version
    {
      return nil
    }
    do {
      var form = try CompiledForm.read(bytes, name: formName)
      if let route = form.route, policy.route(route) == nil, forms[name] != version {
        form.route = try currentForm(name).route
      }
      return form
    } catch let error as Findings {
      throw KnowledgeFailure.unreadable(
        part, because: error.all.first?.message ?? "it holds no form")
    }
  }

  /// Letters of a hash: what else is sent never becomes a part of a path (form-C8).
  private static func isVersion(_ text: String) -> Bool {
    (8...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  /// By when a visitor hears from us, by the promise of the form's route.
  func due(_ form: FormDefinition, at now: Int) -> Timestamp? {
    guard let route = form.route.flatMap(policy.route) else { return nil }
    return route.promise.due(after: now, in: WorkingTime(hours, zone: settings.zone))
  }
}
