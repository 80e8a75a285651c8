import Domain
import Storage
import Testing

@Suite("A clerk never takes back a step of the month, a decision or a role", .onEveryBackend)
struct NeverUndoneTests {
  let scratch = Scratch()

  /// What is never undone, with what has to be so before.
  private enum Final: String, CaseIterable {
    case submit, `return`, back, advance, decide, reopen, user, settle

    var actor: Actor {
      switch self {
      case .reopen: SmallStreet.first
      case .submit, .return, .back, .advance, .decide, .user, .settle: SmallStreet.office
      }
    }

    func store(_ scratch: Scratch) throws -> SQLStore {
      switch self {
      case .submit, .back, .advance, .user: return try scratch.tidyStore()
      case .return:
        let store = try scratch.tidyStore()
        _ = try store.perform(scratch.request(submitting("C2"), by: SmallStreet.administrator))
        return store
      case .decide:
        let store = try scratch.publishedStore()
        let raise = RaiseObjection(
          id: "O1", month: SmallStreet.scored, community: "C1", text: "少算")
        _ = try store.perform(scratch.request(.object(raise), by: SmallStreet.administrator))
        return store
      case .settle: return try scratch.publishedStore()
      case .reopen: return try scratch.settledStore()
      }
    }

    var command: Command {
      let (street, month) = (SmallStreet.street, SmallStreet.scored)
      return switch self {
      case .submit: submitting("C2")
      case .return: returning("C2")
      case .back: .back(TakeMonthBack(street: street, month: month, reason: "漏报离职"))
      case .advance:
        .advance(AdvanceMonth(street: street, month: SmallStreet.open.next, to: .open))
      case .decide: .decide(DecideObjection(id: "O1", isAccepted: false, answer: "核过"))
      case .reopen: SmallStreet.reopening
      case .settle: SmallStreet.step(.settled)
      case .user:
        .user(SetUser(key: User.Key(login: "new", role: .secretary, place: "C1"), isGiven: true))
      }
    }
  }

  @Test(
    "steps of the month, decisions and roles are never undone, nor passed over", arguments: finals)
  func neverUndone(name: String) throws {
    let final = try #require(Final(rawValue: name))
    let store = try final.store(scratch)
    let before = try store.perform(scratch.request(auxiliary("W1"), by: final.actor))
    let done = try store.perform(scratch.request(final.command, by: final.actor))
    let start = try store.allRecords()
    for sequence in [done.sequence, before.sequence] {
      for isPreview in [true, false] {
        let request = scratch.request(.undo(sequence: sequence), by: final.actor)
        #expect(throws: Refusal.self, "\(sequence)") {
          _ = try isPreview ? store.preview(request) : store.perform(request).changes
        }
      }
    }
    #expect(
      throws: Refusal.notUndoable(sequence: done.sequence, final.command.kind)
    ) {
      try store.perform(scratch.request(.undo(sequence: done.sequence), by: final.actor))
    }
    #expect(try store.allRecords() == start)
    // What came behind it is taken back, and then the stack is at its end.
    let later = try store.perform(scratch.request(auxiliary("W4"), by: final.actor))
    _ = try store.perform(scratch.request(.undo(sequence: later.sequence), by: final.actor))
    #expect(throws: Refusal.self) {
      try store.perform(scratch.request(.undo(sequence: before.sequence), by: final.actor))
    }
    #expect(try store.allRecords() == start)
  }

  static let finals = Final.allCases.map(\.rawValue)
}
