import Domain

extension StreetDraft {
  /// The marks of a month from every source that applies, but for those waived (评分).
  mutating func marks(in month: Month) -> [Mark] {
    let waived = waivers.map(\.key).filter { $0.month == month }
    var marks: [Mark] = []
    for community in communities {
      let team = score(community.plan.team, 1_50)
      add(.team, of: community.id.text, team, "街道考核组", in: month, unless: waived, to: &marks)
      for person in community.people { mark(person, in: month, unless: waived, to: &marks) }
    }
    return marks
  }

  private mutating func mark(
    _ person: Person, in month: Month, unless waived: [Waiver.Key], to marks: inout [Mark]
  ) {
    let present = person.present(in: month)
    guard !present.isEmpty, let version = person.version(in: month) else { return }
    let isChief = version.workerClass == .chief
    let superior = isChief ? officer : secretary(of: version.community)
    let (id, quality) = (person.id.text, person.quality)
    add(
      .self, of: id, score(quality + 2_50, 1_50), person.name, in: month, unless: waived, to: &marks
    )
    add(.superior, of: id, score(quality, 2_00), superior, in: month, unless: waived, to: &marks)
    for duty in person.duties
    where !DaySet(duty.days, in: month).intersection(present).isEmpty {
      if duty.kind == .grid {
        add(
          .superior, of: id, target: duty.target, score(quality + 50, 2_50), superior, in: month,
          unless: waived, to: &marks)
      } else if !isChief {
        add(
          .department, of: id, target: duty.target, at: duty.community, score(quality - 50, 4_00),
          departmentNames[duty.target, default: ""], in: month, unless: waived, to: &marks)
      }
    }
  }

  private func add(
    _ source: Source, of ratee: String, target: Target.ID? = nil, at community: Community.ID? = nil,
    _ score: Score, _ rater: String, in month: Month, unless waived: [Waiver.Key],
    to marks: inout [Mark]
  ) {
    if waived.contains(where: { $0.ratee == ratee && $0.source.source == source }) { return }
    let key = Mark.Key(
      month: month, source: source, ratee: ratee, target: target, community: community)
    marks.append(Mark(key: key, score: score, rater: rater))
  }

  /// A mark near `mean`, in halves, as people give them.
  private mutating func score(_ mean: Int, _ reach: Int) -> Score {
    Score(raw: min(max((mean + random.around(reach)) / 50 * 50, 60_00), 99_00))
  }

  private func secretary(of community: Community.ID) -> String {
    communities.first { $0.id == community }?.people.first?.name ?? officer
  }
}
