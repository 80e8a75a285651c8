import Domain
import Wording

/// One of the three things in words: what it is, what belongs to it, and where each leads.
struct ConcernText {
  struct Detail {
    let text: String
    let link: Link?
  }

  private(set) var title = ""
  private(set) var link: Link?
  private(set) var details: [Detail] = []
  private let monthly: BoardPageFacts
  private let facts: MonthFacts
  private var words: Words { facts.words }

  init(_ concern: Concern, _ monthly: BoardPageFacts) {
    self.monthly = monthly
    facts = monthly.facts
    switch concern {
    case .notSubmitted(let communities, let due): take(communities, due)
    case .specialsPending(let ids): take(ids)
    case .batchesOpen(let batches):
      title = words(
        MonthlyPhrase.concernBatches,
        ["count": "\(batches.count)", "batches": words.list(Array(batches.prefix(3)))])
      link = .worklist(.survey)
    case .monthReturned(let returned):
      title = words(
        MonthlyPhrase.concernReturned,
        ["who": facts.names.login(returned.by), "reason": returned.reason])
      link = .steps(.advance(.scoring))
    case .unasked(let communities):
      title = words(MonthlyPhrase.concernUnasked, ["count": "\(communities.count)"])
      for id in communities.prefix(3) {
        details.append(
          Detail(text: facts.names.community(id), link: .worklist(.survey)))
      }
      link = .worklist(.survey)
    case .objectionsOpen(let ids):
      title = words(MonthlyPhrase.concernObjections, ["count": "\(ids.count)"])
      link = .worklist(.objections)
    case .rateApart(let community, let standing): take(community, standing)
    case .widestSpread(let spread): take(spread)
    case .raterApart(let habit): take(habit)
    case .requests(let community, let count):
      title = words(
        MonthlyPhrase.concernRequests,
        ["community": facts.names.community(community), "count": "\(count)"])
      link = .community(community)
    case .vacancy(let vacancy):
      let (place, name) = (
        facts.names.community(vacancy.community), facts.names.target(vacancy.target)
      )
      // Most grids are called after their community.
      title = words(
        name.hasPrefix(place) ? MonthlyPhrase.concernVacancyNamed : .concernVacancy,
        [
          "community": place, "target": name,
          "vacancy": facts.words.vacancy(facts.standing(of: vacancy)),
        ])
      link = .target(vacancy.target, vacancy.community)
    }
  }

  private mutating func take(_ communities: [Community.ID], _ due: Day) {
    title = words(
      facts.today > due ? MonthlyPhrase.concernOverdue : .concernNotSubmitted,
      ["count": "\(communities.count)", "day": due.short(in: facts.month.year)])
    link = .steps(.advance(.review))
    for id in communities.prefix(3) {
      let lacking = monthly.lacking[id] ?? 0
      details.append(
        Detail(
          text: words(
            lacking == 0 ? MonthlyPhrase.detailComplete : .detailLacking,
            ["community": facts.names.community(id), "count": "\(lacking)"]),
          link: .steps(.submit(id))))
    }
    if communities.count > 3 {
      details.append(
        Detail(
          text: words(MonthlyPhrase.detailMore, ["count": "\(communities.count - 3)"]), link: link))
    }
  }

  private mutating func take(_ specials: [SpecialTask.ID]) {
    title = words(MonthlyPhrase.concernSpecials, ["count": "\(specials.count)"])
    for id in specials.prefix(3) {
      guard let special = facts.records.specials[id] else { continue }
      details.append(
        Detail(
          text: words(
            MonthlyPhrase.detailSpecial,
            [
              "worker": facts.names.worker(special.worker), "title": special.title,
              "points": "\(special.points)",
            ]), link: .worker(special.worker)))
    }
    link = .worklist(.specials)
  }

  private mutating func take(_ community: Community.ID, _ standing: Standing) {
    guard let rate = facts.board.community(community)?.rate, let mean = monthly.rate else { return }
    let (low, high) = rate.ends
    let name = facts.names.community(community)
    title = words(
      standing == .below ? MonthlyPhrase.concernRateLow : .concernRateHigh,
      [
        "community": name, "rate": NumberText.percent(rate), "satisfied": "\(rate.satisfied)",
        "valid": "\(rate.valid)",
      ])
    link = .figure(.rates)
    details.append(
      Detail(
        text: words(
          standing == .below ? MonthlyPhrase.detailIntervalLow : .detailIntervalHigh,
          [
            "low": NumberText.percent(low), "high": NumberText.percent(high),
            "mean": NumberText.percent(mean),
          ]), link: .figure(.rates)))
    let rates = facts.board.communities.compactMap(\.rate)
    let unclear = rates.count { $0.standing(beside: mean) == .unclear }
    details.append(
      Detail(
        text: words(
          unclear == rates.count - 1 ? MonthlyPhrase.detailRest : .detailUnclear,
          ["count": "\(unclear)"]), link: .figure(.rates)))
  }

  private mutating func take(_ spread: Spread) {
    title = words(MonthlyPhrase.concernSpread, ["amount": "\(spread.difference)"])
    link = .figure(.spread(spread))
    for (phrase, worker, amount) in [
      (MonthlyPhrase.detailHighest, spread.highestWorker, spread.highest),
      (.detailLowest, spread.lowestWorker, spread.lowest),
    ] {
      let home = facts.results[worker].map { facts.names.community($0.community) } ?? ""
      details.append(
        Detail(
          text: words(
            phrase,
            [
              "worker": facts.names.worker(worker), "amount": "\(amount)", "community": home,
            ]), link: .worker(worker)))
    }
  }

  private mutating func take(_ habit: RaterHabit) {
    let isHarsh = (habit.difference ?? 0) < 0
    title = words(
      isHarsh ? MonthlyPhrase.concernHarsh : .concernLenient, ["rater": facts.title(of: habit)])
    link = .figure(.rater(habit))
    details.append(
      Detail(
        text: words(
          MonthlyPhrase.detailRater,
          [
            "mean": decimalText(habit.mean, places: 2), "count": "\(habit.count)",
            "others": habit.others.map { decimalText($0, places: 2) } ?? "--",
          ]), link: link))
  }
}
