/// One mark a source needs, given or not.
package struct NeededMark: Hashable, Sendable {
  package let key: Mark.Key
  /// `nil` = not given yet, or hidden.
  package let mark: Mark?
  /// Given, and kept from the reader.
  package let isHidden: Bool
  /// W of the line in the community in hundredths: the weight of a department's mark.
  package let weight: Int
}

/// One source's part of E.
package struct SourceScore: Hashable, Sendable {
  package let source: Source
  /// 1 to 100.
  package let weight: Int
  package let marks: [NeededMark]
  /// The exact score, 0 to 100; `nil` = the source has no mark at all.
  package let score: Fraction?
  package let waiver: Waiver?

  /// Whether the figures do without it.
  package var isMissing: Bool { score == nil }

  /// Whether a mark of it is in, but kept from the reader.
  package var isHidden: Bool { marks.contains(where: \.isHidden) }

  /// Whether a mark or the street's leave is still to come.
  package var isLacking: Bool { isMissing && !isHidden && waiver == nil }
}

/// A worker's E with all it was computed from (工作效).
package struct Effect: Hashable, Sendable {
  package let maximum: Points
  package let presence: Fraction
  /// The sources that apply.
  package let sources: [SourceScore]
  /// Weighted mean of the marks as a part of 1; `nil` = no mark is in.
  package let quality: Fraction?
  /// Set where the marks are assumed because none is in yet: the quality as a part of the maximum.
  package private(set) var assumed: AssumedQuality?
  /// `round(maximum x presence x sum(w x s) / (100 x sum(w)))`, once.
  ///
  /// Source: `docs/SCORING.md`, article 3.
  package private(set) var points: Points

  init(maximum: Points, presence: Fraction, sources: [SourceScore]) {
    self.maximum = maximum
    self.presence = presence
    self.sources = sources
    quality = weightedMean(sources)
    points = qualityPoints(quality, of: maximum, presence)
  }

  /// Takes the marks that are not in to be of that quality.
  mutating func assume(_ quality: AssumedQuality) {
    assumed = quality
    points = qualityPoints(quality.value, of: maximum, presence)
  }
}

private func weightedMean(_ sources: [SourceScore]) -> Fraction? {
  let given = sources.filter { !$0.isMissing }
  guard !given.isEmpty else { return nil }
  let sum = given.reduce(Fraction.zero) { $0 + Fraction($1.weight) * ($1.score ?? .zero) }
  return sum / Fraction(100 * given.reduce(0) { $0 + $1.weight })
}

/// Points of a quality: a part of the maximum, by presence, rounded once; none without a quality.
func qualityPoints(_ quality: Fraction?, of maximum: Points, _ presence: Fraction) -> Points {
  quality.map { Points(rounding: maximum.fraction * presence * $0) } ?? .zero
}

extension MonthIndex {
  func effect(
    of worker: Worker.ID, version: WorkerVersion, duties: [DutyPoints], presence: Presence
  ) -> Effect {
    let sources = Source.allCases.compactMap { source -> SourceScore? in
      let weight = scheme.weight(source, version.workerClass)
      guard weight > 0, !presence.present.isEmpty else { return nil }
      let needed = marks(source, of: worker, version: version, duties: duties)
      guard !needed.isEmpty else { return nil }
      return SourceScore(
        source: source, weight: weight, marks: needed, score: score(source, needed),
        waiver: waiver(source, of: worker, version: version))
    }
    return Effect(maximum: scheme.effectMax, presence: presence.fraction, sources: sources)
  }

  private func waiver(
    _ source: Source, of worker: Worker.ID, version: WorkerVersion
  ) -> Waiver? {
    let ratee = source == .team ? version.community.text : worker.text
    return records.waivers[Waiver.Key(month: month, ratee: ratee, source: WaivedSource(source))]
  }

  /// The marks a source should give; none = the source does not apply.
  private func marks(
    _ source: Source, of worker: Worker.ID, version: WorkerVersion, duties: [DutyPoints]
  ) -> [NeededMark] {
    let own = Mark.Key(month: month, source: source, ratee: worker.text)
    switch source {
    case .`self`: return [needed(own)]
    case .team:
      return [needed(Mark.Key(month: month, source: .team, ratee: version.community.text))]
    case .superior:
      let grids = Set(
        duties.filter { $0.days > 0 && records.grids[$0.duty.target] != nil }
          .map(\.duty.target))
      return [needed(own)]
        + grids.sorted().map {
          needed(Mark.Key(month: month, source: .superior, ratee: worker.text, target: $0))
        }
    case .department:
      return departmentMarks(of: worker, duties: duties)
    }
  }

  /// One mark for each line and community with W > 0, weighted by that W.
  private func departmentMarks(of worker: Worker.ID, duties: [DutyPoints]) -> [NeededMark] {
    var weights: [Mark.Key: Int] = [:]
    for part in duties where records.lines[part.duty.target] != nil && part.points.raw > 0 {
      let key = Mark.Key(
        month: month, source: .department, ratee: worker.text, target: part.duty.target,
        community: part.duty.community)
      weights[key, default: 0] += part.points.raw
    }
    return weights.map { needed($0.key, weight: $0.value) }.sorted { one, other in
      one.key.target == other.key.target
        ? byteOrder(one.key.community?.text ?? "", other.key.community?.text ?? "")
        : byteOrder(one.key.target?.text ?? "", other.key.target?.text ?? "")
    }
  }

  private func needed(_ key: Mark.Key, weight: Int = 1) -> NeededMark {
    NeededMark(
      key: key, mark: records.marks[key], isHidden: slice.hiddenMarks.contains(key),
      weight: weight)
  }
}

/// The exact score of a source from the marks it has.
private func score(_ source: Source, _ marks: [NeededMark]) -> Fraction? {
  guard source == .superior else { return mean(marks) }
  let overall = mean(marks.filter { $0.key.target == nil })
  let grids = mean(marks.filter { $0.key.target != nil })
  let halves = [overall, grids].compactMap(\.self)
  guard !halves.isEmpty else { return nil }
  return halves.reduce(Fraction.zero, +) / Fraction(halves.count)
}

/// The mean of the marks given, weighted.
private func mean(_ marks: [NeededMark]) -> Fraction? {
  var sum = 0
  var weights = 0
  for needed in marks {
    guard let mark = needed.mark else { continue }
    sum += mark.score.raw * needed.weight
    weights += needed.weight
  }
  guard weights > 0 else { return nil }
  return Fraction(sum, over: weights * Score.scale)
}
