import Domain
import SeededChance
import Testing

@Suite("Every command of random months")
struct CommandPropertyTests {
  @Test("never breaks a rule, and its inverse restores the records exactly", arguments: 0..<8)
  func commands(ten: Int) throws {
    var accepted = 0
    for seed in (ten * 10)..<(ten * 10 + 10) {
      var chance = Chance(seed: seed)
      var street = RandomStreet.make(seed)
      for _ in 0..<25 {
        let command = random(street, &chance)
        let before = street.records
        guard
          let changes = try? street.perform(
            command, by: SampleStreet.administrator, on: street.month.first)
        else { continue }
        accepted += changes.isEmpty ? 0 : 1
        try #require(street.violations.isEmpty, "seed \(seed): \(command)")
        try #require(keepsMonths(before, street.records))
        var undone = street.records
        try undone.make(changes.reversed().map(\.inverse))
        try #require(undone == before, "seed \(seed): \(command)")
        try checkChanges(changes.reversed().map(\.inverse), in: street.records)
        try #require(changes.allSatisfy { $0.before != $0.after })
        try #require(
          Set(changes.map { [.text($0.table.rawValue)] + $0.key }).count == changes.count)
      }
    }
    #expect(accepted > 50)
  }

  private func keepsMonths(_ before: Records, _ after: Records) -> Bool {
    before.months == after.months
  }

  private func random(_ street: SampleStreet, _ chance: inout Chance) -> Command {
    let workers = street.records.workers.keys.sorted()
    let targets =
      Array(street.records.grids.keys).sorted() + Array(street.records.lines.keys).sorted()
    let duties = street.records.assignments.values.sorted {
      ($0.worker, $0.target, $0.first) < ($1.worker, $1.target, $1.first)
    }
    let first = Day(number: street.month.first.number + chance.pick(0...35))
    let last = Day(number: first.number + chance.pick(0...20))
    let worker = chance.pick(workers)
    switch chance.pick(0...9) {
    case 0...3:
      return assigning(
        worker, chance.pick(targets), from: first, to: chance.chance(50) ? nil : last,
        share: Share(raw: chance.pick([1000, 500, 300])))
    case 4...5:
      guard let duty = duties.isEmpty ? nil : chance.pick(duties) else { fallthrough }
      return ending(duty.worker, duty.target, in: duty.community, on: first)
    case 6...7:
      guard let duty = duties.isEmpty ? nil : chance.pick(duties) else { fallthrough }
      return covering(duty.worker, by: worker, duty.target)
    default:
      let standing = street.records.leaves.values.filter { $0.worker == worker }
        .min { $0.first < $1.first }
      if let standing, chance.chance(60) {
        return leaving(worker, standing.first, max(standing.first, last))
      }
      let targets = duties.filter { $0.worker == worker }.map(\.target)
      let covers =
        targets.isEmpty
        ? [] : [TakeLeave.Cover(worker: chance.pick(workers), targets: [chance.pick(targets)])]
      return leaving(worker, first, last, covers: chance.chance(50) ? covers : [])
    }
  }
}
