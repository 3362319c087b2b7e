/// The script of the pages that have a form, `Sources/Forms/Script/forms.js`.
public enum FormScript {
  public static var bytes: [UInt8] { PackageResources.forms_js }
}
