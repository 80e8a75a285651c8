import Domain
import TextUI
import Wording

/// The year of a street in settled months: a class ranked, or one worker's months (年度).
struct YearPage: Sendable {
  private(set) var year: SettledYear
  private(set) var ranking: ClassYear
  var list: ListState
  /// Whose months are shown; `nil` = the ranking.
  var worker: Worker.ID?
  /// Whether the months are still being read.
  let isReading: Bool

  init(
    _ year: SettledYear, _ workerClass: WorkerClass, quota: Share, isReading: Bool
  ) {
    self.year = year
    self.isReading = isReading
    ranking = ClassYear(workerClass, of: year, quota: quota)
    list = ListState(count: ranking.places.count + ranking.unranked.count, height: 10)
  }

  /// Those ranked, then the others.
  var members: [WorkerYear] { ranking.places.map(\.worker) + ranking.unranked }

  var selected: WorkerYear? {
    members.indices.contains(list.selection) ? members[list.selection] : nil
  }

  mutating func select(_ worker: Worker.ID?) {
    members.firstIndex { $0.id == worker }.map { list.select($0) }
  }

  /// The same page on another class, quota or months.
  func with(
    _ workerClass: WorkerClass? = nil, quota: Share? = nil, year: SettledYear? = nil,
    isReading: Bool? = nil
  ) -> YearPage {
    var page = YearPage(
      year ?? self.year, workerClass ?? ranking.workerClass, quota: quota ?? ranking.quota,
      isReading: isReading ?? self.isReading)
    page.select(selected?.id)
    page.worker = worker
    return page
  }
}

let yearBindings: [Binding] = [
  Binding(
    "year.months", [.enter, .character("e")], .look, SheetsPhrase.labelMonths, help: .helpMonths,
    footer: 1
  ) {
    $0.change(YearPage.self) { $0.worker = $0.worker == nil ? $0.selected?.id : nil }
  },
  Binding(
    "year.down", [.down, .character("j")], .move, SheetsPhrase.helpNextPerson, row: .rowPersons
  ) {
    $0.change(YearPage.self) { $0.move(1) }
  },
  Binding(
    "year.up", [.up, .character("k")], .move, SheetsPhrase.helpPreviousPerson, row: .rowPersons
  ) {
    $0.change(YearPage.self) { $0.move(-1) }
  },
  Binding("year.page-down", [.pageDown], .move, SheetsPhrase.helpNextPerson, row: .rowPersons) {
    $0.change(YearPage.self) { $0.move(10) }
  },
  Binding("year.page-up", [.pageUp], .move, SheetsPhrase.helpPreviousPerson, row: .rowPersons) {
    $0.change(YearPage.self) { $0.move(-10) }
  },
  Binding(
    "year.class", [.tab, .backTab], .look, SheetsPhrase.labelNextClass, help: .helpNextClass,
    footer: 2
  ) { $0.showNextYearClass() },
  Binding(
    "year.quota-up", [.character("+")], .look, SheetsPhrase.labelQuota, help: .helpQuotaUp,
    row: .rowQuota, footer: 3
  ) {
    $0.change(YearPage.self) {
      $0 = $0.with(quota: Share(raw: min(1_000, $0.ranking.quota.raw + 50)))
    }
  },
  Binding(
    "year.quota-down", [.character("-")], .look, SheetsPhrase.helpQuotaDown, row: .rowQuota
  ) {
    $0.change(YearPage.self) { $0 = $0.with(quota: Share(raw: max(50, $0.ranking.quota.raw - 50))) }
  },
  Binding(
    "back", [.escape, .backspace, .character("N")], .move, DashboardPhrase.labelBack,
    help: .helpBack, footer: 0
  ) { $0.leaveYear() },
]

extension YearPage {
  mutating func move(_ step: Int) {
    list.select(list.selection + step)
    if worker != nil { worker = selected?.id }
  }
}

extension State {
  mutating func openYear() -> [Effect] {
    guard let facts else { return [] }
    let worker = selectedWorker
    let workerClass = worker.flatMap { facts.results[$0]?.workerClass } ?? .worker
    var page = YearPage(
      facts.settledYear, workerClass, quota: ClassYear.usualQuota,
      isReading: facts.history == nil)
    page.select(worker)
    self.page = page
    guard !hasAskedForHistory else { return [] }
    hasAskedForHistory = true
    return [.loadHistory]
  }

  /// Shows months that were read meanwhile.
  mutating func renewYear() {
    guard let facts else { return }
    change(YearPage.self) { $0 = $0.with(year: facts.settledYear, isReading: facts.history == nil) }
  }

  fileprivate mutating func showNextYearClass() {
    change(YearPage.self) { page in
      let classes = WorkerClass.allCases
      let place = classes.firstIndex(of: page.ranking.workerClass) ?? 0
      page.worker = nil
      page = page.with(classes[(place + 1) % classes.count])
    }
  }

  fileprivate mutating func leaveYear() {
    guard var page = self.page as? YearPage else { return }
    guard page.worker != nil else { return self.page = PanelsPage() }
    page.worker = nil
    self.page = page
  }
}

extension SettledYear {
  fileprivate var days: ClosedRange<Day> {
    Month(year: year, month: 1).first...Month(year: year, month: 12).last
  }
}

extension RegisterBooks {
  /// What registers tell of a worker's year up to today; `nil` = nothing.
  func yearLine(of worker: Worker.ID, in year: SettledYear) -> String? {
    guard let within, year.days.lowerBound <= facts.today else { return nil }
    let days = year.days.lowerBound...min(year.days.upperBound, facts.today)
    return facts.words.year(of: worker, in: within.scope(during: days))
  }
}

extension MonthFacts {
  /// The settled months of the year on the screen, as far as they are read.
  var settledYear: SettledYear {
    let past = history?.months.values.flatMap(\.results) ?? []
    return SettledYear(month.year, past + ownMonth.results)
  }
}

extension YearPage: PageContent {
  var place: CommandPlace { .year }
  /// Under the months of a worker stands what they tell of her year.
  var registersShown: [any Register.Type] {
    worker == nil ? [] : Registers.all.filter { $0.tellsYear }
  }
  func daysOfRegisters(in month: Month) -> ClosedRange<Day> { year.days }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }
  func hint(_ state: State) -> String { state.viewer.words(SheetsPhrase.yearHint) }

  func renewed(_ state: State, from old: MonthFacts?) -> (any PageContent)? {
    guard let facts = state.facts else { return self }
    return with(year: facts.settledYear, isReading: facts.history == nil)
  }

  func click(row: Int, _ state: inout State) -> [Effect] {
    state.change(YearPage.self) { $0.move(row - $0.list.selection) }
    return []
  }
}

extension CommandPlace {
  static let year = Self("year", SheetsPhrase.placeYear, yearBindings + everywhereBindings)
}
