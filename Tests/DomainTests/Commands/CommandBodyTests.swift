import Domain
import Testing

@Suite("The rights table")
struct CommandBodyTests {
  @Test(
    "has every kind of command in one row, said by one command", arguments: CommandKind.allCases)
  func once(kind: CommandKind) {
    let rows = Command.bodies.flatMap { $0.rights }.filter { $0.kind == kind }
    #expect(rows.count == 1)
    #expect(kind.right == rows.first)
  }

  @Test("lets the administrator stand in for everybody but who reopens, or takes a test")
  func administrator() {
    for kind in CommandKind.allCases {
      let isOwn = [.reopen, .startTest, .finishTest].contains(kind)
      #expect((kind.permission.reach[.administrator] == .everywhere) == !isOwn)
    }
  }
}
