import Endpoint
import Store

extension DataOptions {
  /// Throws a `KeyFailure` where the store was never made.
  var contactSeal: ContactSeal {
    get throws { ContactSeal(key: try ContactKey.read(in: folder)) }
  }
}
