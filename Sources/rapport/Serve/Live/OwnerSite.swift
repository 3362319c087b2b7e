import Content
import Endpoint
import Foundation
import Site
import Store
import Vocabulary

/// An owner's folder as a live site: its pages, with its forms and issues among them, and what the
/// endpoint has to know.
struct OwnerSite: Sendable {
  let source: String
  let options: BuildOptions

  func live(
    onFailure: @escaping @Sendable (any Error) -> Void
  ) async -> LiveSite {
    let (source, name) = (source, BuildPlaces.name(of: source))
    let reading = EditionReading(
      folderName: name, files: .onDisk(source), options: options,
      fragments: { settings in
        OwnerFragments(source: source, forms: OwnerForms(.onDisk(source), folderName: name))
          .fragments(settings, at: .now())
      })
    return await LiveSite(
      reading,
      LiveEffects(
        now: { .now() },
        publish: { edition in
          do {
            try publish(edition, name)
          } catch {
            onFailure(error)
          }
        },
        check: { edition in
          await remarks(await reading.check(of: edition, at: .now()), name)
        }))
  }

  private func remarks(_ ofPages: SiteCheckReport, _ name: String) async -> [Finding] {
    let check = OwnerCheck(source: source, options: options, tellsAll: false)
    let forms = OwnerForms(.onDisk(source), folderName: name)
    return await check.completed(ofPages, with: forms, at: .now()).remarks.map(\.finding)
  }

  /// The endpoint has to know a form before anybody can see it.
  private func publish(_ edition: Edition, _ name: String) throws {
    guard !edition.findings.contains(where: { $0.weight == .error }),
      let forms = OwnerForms(.onDisk(source), folderName: name)
    else { return }
    let draft = forms.knowledge(edition.shells, baseURL: options.baseURL, folderName: name)
    try KnowledgeFolder(folder: DataFolder(in: source)).write(draft.written())
  }
}
