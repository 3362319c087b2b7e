import Desk
import Testing
import Vocabulary

struct DeskPolicyTests {
  @Test func `finds routes and people by name`() throws {
    let maud = Person(name: "maud", title: "Maud", email: try EmailAddress("maud@example.org"))
    let route = Route(
      name: "complaint", title: "Complaints", owner: "maud", promise: .workingDays(2))
    let policy = DeskPolicy(people: [maud], routes: [route])
    #expect(policy.route("complaint") == route)
    #expect(policy.person(route.owner) == maud)
    #expect(policy.route("praise") == nil)
  }
}
