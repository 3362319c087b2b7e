/// What a token is worth. Whatever is not `valid` leads to “please check and send”: nothing is
/// lost and nothing is stored.
enum TokenVerdict: Hashable {
  case valid
  case missing, forged, otherForm, otherVersion
  /// Before three seconds: nobody reads and types so fast.
  case tooEarly
  /// After a day.
  case tooOld
  /// Our clock was set back meanwhile.
  case fromFuture
  /// The answers are not those it was made for.
  case otherAnswers

  /// Form 3.3: valid from 3 s to 24 h, both included.
  static let age = 3...86_400

  init(
    _ token: FormToken?, wasSent: Bool, form: String, version: String, digest: String, at now: Int
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
      } else if age < Self.age.lowerBound {
        .tooEarly
      } else if age > Self.age.upperBound {
        .tooOld
      } else if token.digest.map({ !ConstantTime.areEqual($0, digest) }) ?? false {
        .otherAnswers
      } else {
        .valid
      }
  }
}
