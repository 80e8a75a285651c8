/// What decides a month's figures, and nothing that does not (定稿依据).
///
/// Names of people and places as of then are among it, because a sheet prints them. Each table says
/// which of its rows are kept (`RecordKind.Kept`). The result is the same whether the slice holds the
/// street's part of the database or all of it.
///
/// Source: `docs/SCORING.md`, article 14.
struct FrozenInputs {
  private let slice: Slice
  private let month: Month
  private let records: Records
  private let members: FrozenMembers

  init(_ slice: Slice) {
    self.slice = slice
    (month, records) = (slice.month, slice.records)
    members = FrozenMembers(slice)
  }

  /// The records that are kept.
  var kept: Records {
    var frozen = Records()
    for table in TableName.allCases {
      guard case .frozen(let which) = table.kind.settled else { continue }
      take(which, of: table, into: &frozen)
    }
    // How far the month has come is live; what is frozen is the month as a settled one.
    let key = StreetMonth.Key(street: slice.street, month: month)
    frozen.months[key] = StreetMonth(key: key, state: .settled)
    return frozen
  }

  private func take(_ which: RecordKind.Kept, of table: TableName, into frozen: inout Records) {
    switch which {
    case .own: take(table, of: [], into: &frozen)
    case .employed: take(table, of: members.employed, into: &frozen)
    case .residents: take(table, of: members.residents, into: &frozen)
    case .people: take(table, of: members.people, into: &frozen)
    case .named(let thing):
      let ids = members.ids(of: thing)
      frozen.take(table, in: month, from: records) { ids.contains($0[0]) }
    case .duties: frozen.assignments = members.assignments
    case .difficulties: takeDifficulties(&frozen)
    case .scheme: takeScheme(&frozen)
    case .staffing:
      let version = records.version(of: .householdsPerWorker, in: month)
      if let version { frozen.registers[table.rawValue] = [version.key: version.row] }
    }
  }

  /// The rows of the month that are of the street's own places, or of some workers.
  private func take(
    _ table: TableName, of workers: Set<Worker.ID>, into frozen: inout Records
  ) {
    let kind = table.kind
    let owners = members.owners(kind.owner, among: workers)
    let (owner, counts) = (table.table.reader(kind.owner.column), table.counts(in: month))
    frozen.take(table, in: month, from: records) { row in
      counts(row) && (owner(row).map(owners.contains) ?? true)
    }
  }

  private func takeDifficulties(_ frozen: inout Records) {
    for duty in members.assignments.values {
      let place = Difficulty.Place(target: duty.target, community: duty.community)
      guard let difficulty = records.difficulties.of(place, in: month) else { continue }
      frozen.difficulties[difficulty.key] = difficulty
    }
  }

  private func takeScheme(_ frozen: inout Records) {
    let scheme = records.scheme(for: month)
    if let effective = scheme.effectiveMonth { frozen.schemes[effective] = scheme }
  }
}
