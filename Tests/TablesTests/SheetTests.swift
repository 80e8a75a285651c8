import Demo
import Domain
import Testing
import Wording

@testable import Tables

@Suite("A sheet for the printer")
struct SheetTests {
  private static let month = Fixture.today.month

  private func make(
    _ change: (inout Records) -> Void = { _ in }, month: Month = month,
    as actor: Actor = Actor(name: "沈洁", role: .street, place: "S1"),
    _ words: Words = Words(.chinese)
  ) -> SheetSource {
    var records = Fixture.guihua()
    change(&records)
    return SheetSource(
      Slice(street: Fixture.street, month: month, records: records), for: actor,
      journalHead: String(repeating: "9f3a", count: 16), today: Fixture.today, words: words)
  }

  private func state(_ state: MonthState, _ records: inout Records) {
    let key = StreetMonth.Key(street: Fixture.street, month: Self.month)
    records.months[key] = StreetMonth(key: key, state: state)
  }

  /// The value of every sum, added up by hand from the cells it names.
  private func checkSums(_ sheet: PrintedSheet) {
    func value(_ column: Int, _ row: Int) -> Int {
      guard column < sheet.rows[row].cells.count else { return 0 }
      return switch sheet.rows[row].cells[column] {
      case .hundredths(let value), .difference(let value), .sum(_, let value): value
      default: 0
      }
    }
    for row in sheet.rows {
      for case .sum(let ranges, let total) in row.cells {
        let sum = ranges.reduce(0) { sum, range in
          sum + range.rows.reduce(0) { $0 + value(range.column, $1) }
        }
        #expect(sum == total, "\(sheet.name): \(row.cells)")
      }
    }
  }

  @Test("of the payroll adds up to the pools, adjustments apart, one line each")
  func payrollAddsUp() throws {
    let source = make { records in
      for (worker, fen, reason) in [
        ("W022", 12_50, "补记代岗"), ("W022", -3_00, "多记一天"), ("W028", 8_00, "=试用期补助"),
      ] {
        let adjustment = Adjustment(
          month: Self.month, worker: Identifier(worker), settledMonth: Self.month.previous,
          amount: Money(fen: fen), reason: reason, by: "沈洁")
        records.adjustments[adjustment.key] = adjustment
      }
    }
    let sheets = payroll(source)
    for sheet in sheets { checkSums(sheet) }
    let list = try #require(sheets.first)
    let total = try #require(list.rows.last)
    let paid = source.board.pools.reduce(0) { $0 + $1.paid.fen }
    #expect(total.cells[6].text == decimalText(paid, places: 2))
    #expect(total.cells[7].text == "17.50")
    #expect(total.cells[8].text == decimalText(paid + 17_50, places: 2))
    #expect(source.board.pools.allSatisfy { $0.paid == $0.money })
    let lines = list.rows.filter { $0.cells.contains { $0.text.hasPrefix("  扣回") } }
    #expect(lines.map { $0.cells[7] } == [.hundredths(-3_00)])
    #expect(lines.map { $0.cells[9] } == [.text("多记一天")])
    // Someone on probation has no pay, and not 0.00.
    let probation = try #require(list.rows.first { $0.cells.contains(.text("郑涛")) })
    #expect(probation.cells[6] == .empty)
    #expect(probation.cells[8].text == "8.00")
  }

  @Test("that hangs on the wall has pay only when asked, ranks within a class, n and interval")
  func notice() throws {
    let source = make(month: Self.month.previous)
    let plain = Tables.notice(source)
    #expect(!plain[0].columns.contains { $0.title == "绩差" })
    #expect(!plain[2].columns.contains { $0.title == "最高" })
    let paid = Tables.notice(source, showingPay: true)
    #expect(paid[0].columns.contains { $0.title == "绩差" })
    #expect(paid[2].columns.contains { $0.title == "最高" })
    let ranks = plain[0].rows.filter { $0.look == .plain }.map(\.cells[0])
    #expect(ranks.filter { $0 == .whole(1) }.count == plain[0].rows.count { $0.look == .group })
    let community = try #require(plain[1].rows.first)
    #expect(community.cells[4] == .whole(source.board.communities[0].rate?.valid ?? 0))
    #expect(community.cells[5].text < community.cells[3].text)
  }

  @Test("says on every page what is not final", arguments: MonthState.allCases)
  func warning(month state: MonthState) {
    let source = make { self.state(state, &$0) }
    for sheet in payroll(source) + Tables.notice(source) {
      switch state {
      case .settled: #expect(sheet.margin.warning.isEmpty)
      case .publicity: #expect(sheet.margin.warning == "公示中，未定稿")
      default: #expect(sheet.margin.warning == "预估，未公示")
      }
      #expect(sheet.notes.contains { $0.contains(String(repeating: "9f3a", count: 16)) })
      #expect(sheet.margin.pages == "第 &P 页 共 &N 页")
    }
  }

  @Test("of a worker explains every number, and those are numbers")
  func worker() throws {
    let sheet = try #require(workerSheet("W022", make(month: Self.month.previous)).first)
    #expect(sheet.rows.count > 12)
    #expect(sheet.rows.contains { $0.cells[2].text.hasPrefix("= ") })
    #expect(
      sheet.rows.filter { if case .hundredths = $0.cells[1] { true } else { false } }.count > 8)
    #expect(workerSheet("W999", make()).isEmpty)
  }

  @Test("of a community adds its workers up")
  func community() throws {
    let source = make(month: Self.month.previous)
    let sheets = communitySheets("C03", source, showingPay: true)
    for sheet in sheets { checkSums(sheet) }
    let total = try #require(sheets.first?.rows.last)
    #expect(total.cells[9].text == source.board.community("C03")?.points.description)
    #expect(sheets.count == 2)
  }

  @Test("of a rater has his own marks alone while rating is blind, and says so")
  func blind() {
    let secretary = Actor(name: "汪红梅", role: .secretary, place: "C03")
    let sheets = workerSheet("W022", make(month: Self.month.previous, as: secretary))
    #expect(sheets.first?.notes.contains { $0.hasPrefix("盲评期间") } == true)
    #expect(
      workerSheet("W022", make(month: Self.month.previous)).first?
        .notes.contains { $0.hasPrefix("盲评期间") } == false)
  }

  @Test("of the payroll has whom one may read, and nobody for others")
  func payrollIsPersonal() throws {
    let names = { (sheets: [PrintedSheet]) in
      (sheets.first?.rows ?? []).compactMap { row -> String? in
        guard case .whole = row.cells.first, case .text(let name) = row.cells[1] else { return nil }
        return name
      }
    }
    let everybody = names(payroll(make()))
    #expect(everybody.count > 1)
    let own = Actor(name: "zhao", role: .worker, place: "W026")
    #expect(names(payroll(make(as: own))) == everybody.filter { $0.contains("赵国强") })
    let secretary = Actor(name: "wang", role: .secretary, place: "C03")
    #expect(!names(payroll(make(as: secretary))).isEmpty)
    for other in [
      Actor(name: "li", role: .department, place: "民政科"), Actor(name: "x", role: .surveyor),
      Actor(name: "y", role: .viewer), Actor(name: "z", role: .secretary, place: "C99"),
      Actor(name: "q", role: .district, place: "D99"),
    ] {
      #expect(payroll(make(as: other)).isEmpty, "\(other)")
    }
  }

  @Test("of a year has twelve rows and the sums of those that are settled")
  func year() throws {
    let months = [Self.month.previous.previous, Self.month.previous]
    let results = months.flatMap { month -> [SettledResult] in
      let board = make(month: month).board
      return board.settledResults(
        of: Settlement.Key(street: Fixture.street, month: month, version: 1))
    }
    let source = YearSource(
      SettledYear(2026, results), street: "云河街道", records: Fixture.guihua(), journalHead: "",
      words: Words(.chinese))
    let worker = try #require(source.year.worker("W022"))
    let sheet = try #require(yearSheet(of: worker, source).first)
    #expect(sheet.rows.count == 13)
    checkSums(sheet)
    #expect(sheet.rows[12].cells[9].text == worker.pay.description)
    let ranking = try #require(
      yearRanking(ClassYear(.worker, of: source.year), source).first)
    #expect(ranking.rows.count == source.year.workers.count { $0.workerClass == .worker })
  }

  @Test("of a year tells of registers only where they are told")
  func registersOfYear() throws {
    let month = Self.month.previous
    let results = make(month: month).board.settledResults(
      of: Settlement.Key(street: Fixture.street, month: month, version: 1))
    let records = Fixture.guihua()
    let days = Day(year: 2026, month: 1, day: 1)...Day(year: 2026, month: 9, day: 30)
    func facts(_ registers: RegisterScope?) throws -> [String] {
      let source = YearSource(
        SettledYear(2026, results), street: "云河街道", records: records, journalHead: "",
        words: Words(.chinese), registers: registers)
      let worker = try #require(source.year.worker("W022"))
      return try #require(yearSheet(of: worker, source).first).facts
    }
    let without = try facts(nil)
    let told = try facts(RegisterScope(.street(Fixture.street), days, records))
    #expect(told.dropLast() == without[...])
    #expect(told.last?.hasPrefix("登记册到今天：走访达标 0/") == true, "\(told)")
  }

  @Test("of a month settled again has who differs, before and after")
  func differences() throws {
    func results(_ version: Int, _ change: (inout Records) -> Void) -> [SettledResult] {
      make(change, month: Self.month.previous).board.settledResults(
        of: Settlement.Key(
          street: Fixture.street, month: Self.month.previous, version: version))
    }
    func settlement(_ version: Int) -> Settlement {
      Settlement(
        key: .init(street: Fixture.street, month: Self.month.previous, version: version), rules: 1,
        scheme: nil, day: Fixture.today, by: "沈洁")
    }
    let new = results(2) { records in
      let key = Mark.Key(month: Self.month.previous, source: .superior, ratee: "W022")
      records.marks[key] = Mark(key: key, score: Score(raw: 10_00), rater: "汪红梅")
    }
    let pair = SettlementPair(
      before: settlement(1), after: settlement(2), oldResults: results(1) { _ in },
      newResults: new,
      reopening: Reopening(
        key: settlement(1).key, reason: "漏评", askedBy: "沈洁", confirmedBy: "周敏"))
    let sheet = try #require(
      differenceSheet(
        pair, street: "云河街道", records: Fixture.guihua(), journalHead: "", words: Words(.chinese)
      ).first)
    checkSums(sheet)
    #expect(sheet.facts.contains { $0.contains("漏评") && $0.contains("周敏") })
    let row = try #require(sheet.rows.first { $0.cells[0] == .text("W022") })
    #expect(row.cells[3].text.hasPrefix("E "))
    // Points only move within the pool.
    #expect(sheet.rows.last?.cells[8].text == "0.00")
  }

  @Test("is a workbook in both languages", arguments: Language.allCases)
  func workbook(language: Language) throws {
    let source = make(month: Self.month.previous, Words(language))
    let bytes = try xlsx(Tables.notice(source) + payroll(source), scratchIn: "/tmp")
    #expect(bytes.starts(with: Array("PK".utf8)))
    #expect(bytes.count > 8_000)
  }

  /// 25 of 31 are 80.645 %: 80.6, and not what 0.8065 would be rounded to.
  @Test("has every rate as it is everywhere else")
  func rates() throws {
    let source = make(
      { records in
        records.answers = [:]
        for (level, count) in [(AnswerLevel.satisfied, 25), (.dissatisfied, 6)] {
          let answers = Answers(
            key: Answers.Key(
              batch: Batch.Key(month: Self.month, batch: "B1"), method: .door, grid: "C03-G1",
              level: level), count: count)
          records.answers[answers.key] = answers
        }
      })
    let rate = try #require(source.board.community("C03")?.rate)
    try #require((rate.satisfied, rate.valid) == (25, 31))
    let sheets = Tables.notice(source) + communitySheets("C03", source)
    let shown = sheets.flatMap(\.rows).flatMap(\.cells).compactMap { cell in
      if case .percent(let percent) = cell { percent.description } else { nil }
    }
    #expect(Set(shown) == ["80.6", "63.7", "90.8"])
  }

  @Test("has no number that is a text", arguments: Language.allCases)
  func numbersAsTexts(language: Language) throws {
    let source = make(month: Self.month.previous, Words(language))
    let sheets =
      payroll(source) + Tables.notice(source, showingPay: true)
      + communitySheets("C03", source, showingPay: true) + workerSheet("W022", source)
    for sheet in sheets {
      for case .text(let text) in sheet.rows.flatMap(\.cells) {
        #expect((try? parseDecimal(text, places: 4)) == nil, "\(sheet.name): \(text)")
      }
    }
    let pools = try #require(payroll(source).last)
    #expect(pools.columns[7].isNumber)
    #expect(pools.rows[0].cells[7] == .decimal(source.board.pools[0].shownBase ?? 0, places: 4))
  }

  @Test("names the place where it could not be made")
  func noRoom() {
    let source = make()
    #expect(throws: WorkbookFault.unwritable(folder: "/nowhere/at/all", code: 2)) {
      try xlsx(Tables.notice(source), scratchIn: "/nowhere/at/all")
    }
  }

  @Test("tells people, grids and lines of one name apart, each time by the id")
  func namesakes() throws {
    let source = make(
      { records in
        for id in ["W022", "W023"] { records.workers[Identifier(id)]?.name = "王芳" }
        for id in ["C03-G1", "C03-G2"] { records.grids[Identifier(id)]?.name = "一网格" }
      }, month: Self.month.previous)
    // Who signs for his money has his id in a column of its own.
    let signing = payroll(source)[0].rows.filter { $0.cells.contains(.text("王芳")) }
    #expect(signing.map { $0.cells[2].text }.sorted() == ["W022", "W023"])
    for sheet in [Tables.notice(source)[0], communitySheets("C03", source)[0]] {
      let texts = sheet.rows.flatMap(\.cells).map(\.text)
      #expect(
        texts.filter { $0.hasPrefix("王芳") }.sorted() == ["王芳 W022", "王芳 W023"], "\(sheet.name)")
    }
    let grids = communitySheets("C03", source).flatMap(\.rows).flatMap(\.cells).map(\.text)
    #expect(grids.contains { $0.contains("一网格 C03-G1") })
    #expect(!grids.contains { $0 == "一网格" })
    #expect(workerSheet("W022", source).first?.title.contains("王芳 W022 ") == true)
  }
}
