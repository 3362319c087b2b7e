import Content
import Vocabulary

/// The ledger of a site with what the site adds to it, beside what the file holds.
struct LedgerReading {
  var gone: [GoneAddress] = []
  var findings: [Finding] = []
  /// What is to be written; nil where the file holds that, or cannot be read.
  var bytes: [UInt8]?

  /// Of a site that keeps none.
  init() {}

  init(_ site: ReadSite, in files: FileTree) {
    let isThere = files.list("site").entries.contains(.init("urls.txt", .file))
    do {
      let old = isThere ? try files.read(AddressLedger.path) : nil
      let ledger = AddressLedger(
        old, addresses: SiteAddress.all(of: site.tree), hidden: site.tree.hidden)
      (gone, findings) = (ledger.gone, ledger.findings)
      bytes = ledger.bytes == old ? nil : ledger.bytes
    } catch {
      findings = [error]
    }
  }
}
