extension Issue.Kind {
  /// The form that an invitation or a reminder leads to.
  public var form: String? {
    switch self {
    case .invitation(let form), .reminder(let form, _): form
    default: nil
    }
  }
}
