import Settings

/// What a token is worth. Whatever is not `valid` leads to “please check and send”: nothing is
/// lost and nothing is stored.
enum TokenVerdict: Hashable {
  case valid
  case missing, forged, otherForm, otherVersion
  /// Nobody reads and types so fast.
  case tooEarly
  case tooOld
  /// Our clock was set back meanwhile.
  case fromFuture
  /// The answers are not those it was made for.
  case otherAnswers

  /// In seconds, both ends included: 3 s to 24 h where site.yaml says nothing else (form 3.3).
  static func age(_ limits: FormLimits) -> ClosedRange<Int> {
    limits.fillTime...max(limits.fillTime, limits.tokenHours * 3600)
  }

  init(
    _ token: FormToken?, wasSent: Bool, form: String, version: String,
    isForAnswers: (_ digest: String) -> Bool, at now: Int, valid: ClosedRange<Int>
  ) {
    guard let token else {
      self = wasSent ? .forged : .missing
      return
    }
    let age = now - token.issued
    self =
      if token.form != form {
        .otherForm
      } else if token.version != version {
        .otherVersion
      } else if age < 0 {
        .fromFuture
      } else if age < valid.lowerBound {
        .tooEarly
      } else if age > valid.upperBound {
        .tooOld
      } else if token.digest.map({ !isForAnswers($0) }) ?? false {
        .otherAnswers
      } else {
        .valid
      }
  }
}
