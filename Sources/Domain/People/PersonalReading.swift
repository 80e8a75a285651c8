/// What somebody does not read of others (不能看的): how much of each was kept back.
package struct Hidden: Hashable, Sendable {
  package var marks = 0
  /// Leaves whose kind is not told.
  package var leaveKinds = 0
  package var exitReasons = 0
  package var adjustments = 0
  /// Objections that do not tell who raised them.
  package var objectors = 0
  /// Rows of registers, by table.
  package var rows: [TableName: Int] = [:]

  package init() {}

  package var isEmpty: Bool { self == Hidden() }
}

/// Who reads what is said of a person (阅读权限): the kind of a leave, why somebody left, what was paid
/// besides, and who objected, are for the administrator, the district, the street, the secretary of the
/// home community and the person.
///
/// Source: `docs/SCORING.md`, article 10.
struct PersonalReading {
  private let actor: Actor
  private let records: Records
  /// The month whose home counts; `nil` = the newest home.
  private let month: Month?

  init(_ actor: Actor, _ records: Records, in month: Month?) {
    self.actor = actor
    self.records = records
    self.month = month
  }

  /// Takes out of the records what is not for the reader.
  @discardableResult
  func hide(in seen: inout Records) -> Hidden {
    var hidden = Hidden()
    guard !readsAll else { return hidden }
    hidden.rows = RowReading(actor, records, in: month).hide(in: &seen, keepsRows: false)
    hideLeaves(in: &seen, &hidden)
    for worker in records.workers.values where worker.exitReason != nil && !reads(of: worker.id) {
      seen.workers[worker.id]?.exitReason = nil
      hidden.exitReasons += 1
    }
    for (key, adjustment) in records.adjustments where !reads(of: adjustment.worker) {
      seen.adjustments[key] = nil
      hidden.adjustments += 1
    }
    for (id, objection) in records.objections
    where objection.raisedBy != actor.name && !reads(at: objection.community) {
      seen.objections[id]?.raisedBy = ""
      hidden.objectors += 1
    }
    return hidden
  }

  /// Of two leaves that begin on one day, and whose kinds are not told, the longer is the one that
  /// counts.
  private func hideLeaves(in seen: inout Records, _ hidden: inout Hidden) {
    for leave in records.leaves.values where leave.kind != .other && !reads(of: leave.worker) {
      seen.leaves[leave.key] = nil
      let plain = Leave(
        worker: leave.worker, kind: .other, first: leave.first, last: leave.last)
      let standing = seen.leaves[plain.key]
      if standing.map({ $0.last < plain.last }) ?? true { seen.leaves[plain.key] = plain }
      hidden.leaveKinds += 1
    }
  }

  /// Whether nothing at all is hidden from him.
  var readsAll: Bool {
    switch actor.role {
    case .administrator: true
    case .district, .street: actor.place == nil
    case .secretary, .department, .worker, .surveyor, .viewer: false
    }
  }

  func reads(of worker: Worker.ID) -> Bool {
    if readsAll { return true }
    if actor.role == .worker { return actor.place == worker.text }
    return home(of: worker).map(reads) ?? false
  }

  /// Whether the reader is a worker of a community.
  func isWorker(of community: Community.ID) -> Bool {
    guard actor.role == .worker, let worker = actor.place else { return false }
    return home(of: Worker.ID(worker)) == community
  }

  private func home(of worker: Worker.ID) -> Community.ID? {
    let version =
      month.flatMap { records.workerVersions.of(worker, in: $0) }
      ?? records.workerVersions.of(worker).last
    return version?.community
  }

  func reads(at community: Community.ID) -> Bool {
    switch actor.role {
    case .administrator, .district, .street:
      readsAll
        || records.communities[community].map { actor.readsAll(of: $0.street, in: records) }
          ?? false
    case .secretary: community.text == actor.place
    case .department, .worker, .surveyor, .viewer: false
    }
  }
}

extension Records {
  /// Whether `actor` reads who objected in a community; his own objections everybody knows himself.
  package func readsObjectors(in community: Community.ID, _ actor: Actor) -> Bool {
    PersonalReading(actor, self, in: nil).reads(at: community)
  }
}

extension Slice {
  /// Of these workers those whose payroll `actor` may read (发放表).
  package func readPayrolls(of workers: some Sequence<Worker.ID>, by actor: Actor) -> Set<Worker.ID>
  {
    let reading = PersonalReading(actor, records, in: month)
    return Set(workers.filter(reading.reads))
  }
}
