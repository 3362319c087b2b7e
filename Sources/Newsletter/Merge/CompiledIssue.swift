import Contacts
import Mail
import Templates
public import Vocabulary

/// An issue made ready to be merged for any number of readers, on any number of threads.
public struct CompiledIssue: Sendable {
  public let issue: Issue
  /// Warnings; what is wrong was thrown.
  public let findings: [Finding]
  let shape: IssueShape
  let from: Mailbox
  let list: ListHeaders
  let subject: Template
  let preheader: Template?
  let text: Template, html: Template
  /// The HTML without a frame.
  let page: Template
  let attachments: [Template]
  let site: Value
  /// The links that lead through a redirect; none where clicks are not counted.
  public let counted: [CountedLink]
  let environment: RenderEnvironment
}
