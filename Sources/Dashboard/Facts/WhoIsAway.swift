import Domain
import Wording

extension MonthFacts {
  /// Why the selected row needs no cover: its work is done meanwhile, others are away, or nobody is.
  func reasonNothingToCover(_ absence: Absence?, in community: Community.ID?) -> String {
    if let absence {
      return words(DashboardPhrase.reasonCovered, ["who": spell(absence)])
    }
    return nothingToCover.value(community) { reasonNothingToCover(in: community) }
  }

  private func reasonNothingToCover(in community: Community.ID?) -> String {
    let away = (community.map { absences[$0] ?? [] } ?? absences.values.flatMap(\.self))
      .sorted { ($0.leave.first, $0.worker) < ($1.leave.first, $1.worker) }
    guard !away.isEmpty else { return words(DashboardPhrase.reasonNobodyAway) }
    // Those whose work nobody does come first.
    let open = away.filter { !$0.duties.isEmpty }
    let named = (open + away.filter(\.duties.isEmpty)).prefix(3).map(spell)
    return words(
      open.isEmpty ? DashboardPhrase.reasonOthersCovered : .reasonOthersAway,
      ["who": words.list(named)])
  }

  /// Looks at every day of every leave to come: once for a snapshot, and not for every frame.
  func makeAbsences() -> [Community.ID: [Absence]] {
    members.mapValues { $0.compactMap { absence(of: $0.id) } }
  }

  private func spell(_ absence: Absence) -> String {
    words(
      DashboardPhrase.awaySpell,
      [
        "worker": names.worker(absence.worker),
        "first": absence.leave.first.short(in: today.month.year),
        "last": absence.leave.last.short(in: today.month.year),
      ])
  }
}
