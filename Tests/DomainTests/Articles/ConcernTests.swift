import Demo
import Domain
import Testing

@Suite("What stands out on a board")
struct ConcernTests {
  static let records = {
    var records = demoRecords(.street, today: Fixture.today)
    records.submissions[Submission.Key(month: month, community: "C03")] = nil
    return records
  }()
  static let month = Fixture.today.month.previous
  static let slice = Slice(street: Fixture.street, month: month, records: records)
  static let board = Board(slice)

  @Test("is at most three things, first what the next step waits for")
  func picksThree() {
    let concerns = Self.slice.concerns(
      Self.board, habits: Self.board.raterHabits, today: Fixture.today)
    #expect(concerns.count == 3)
    guard case .notSubmitted(let communities, let due) = concerns[0] else {
      Issue.record("\(concerns[0]) comes first")
      return
    }
    #expect(communities == ["C03"])
    #expect(due > Self.month.last)
    #expect(Set(concerns).count == 3)
  }

  @Test("is the vacancy that lasts longest before marks are given")
  func picksVacancies() {
    let slice = Slice(street: Fixture.street, month: Fixture.today.month, records: Self.records)
    let board = Board(slice)
    let concerns = slice.concerns(board, habits: board.raterHabits, today: Fixture.today)
    guard case .vacancy(let vacancy) = concerns.first else {
      Issue.record("\(concerns) begins with no vacancy")
      return
    }
    #expect(
      vacancy.standing(on: Fixture.today, in: Fixture.today.month)
        == .lasting(days: 3, isAtLeast: false, left: 17))
  }

  @Test("the mean and the deviation of a rater are those of his marks")
  func habitsAddUp() throws {
    for habit in Self.board.raterHabits {
      var scores: [Int] = []
      var others: [Int] = []
      Self.board.eachMark { place, mark in
        guard mark.key.source == habit.source else { return }
        let isOwn =
          switch habit.scope {
          case .community(let id): Self.board.workers[place].community == id
          case .rater(let name): mark.rater == name
          }
        if isOwn { scores.append(mark.score.raw) } else { others.append(mark.score.raw) }
      }
      #expect(habit.count == scores.count)
      let mean = Double(scores.reduce(0, +)) / Double(scores.count)
      #expect(abs(Double(habit.mean) - mean) <= 0.5)
      let variance =
        scores.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
        / Double(scores.count)
      #expect(abs(Double(habit.deviation) - variance.squareRoot()) <= 0.51)
      #expect((habit.others == nil) == others.isEmpty)
    }
  }

  @Test("a rate is above or below a mean only when its whole interval is")
  func comparesRates() throws {
    let mean = try #require(Rate(satisfied: 944, valid: 1_000))
    let low = try #require(Rate(satisfied: 172, valid: 197))
    let near = try #require(Rate(satisfied: 184, valid: 196))
    let few = try #require(Rate(satisfied: 20, valid: 20))
    #expect(low.standing(beside: mean) == .below)
    #expect(near.standing(beside: mean) == .unclear)
    #expect(few.standing(beside: mean) == .unclear)
    #expect(mean.standing(beside: low) == .above)
  }
}
