import Domain
@testable import Tables
import Testing
import Wording

@Suite("The scheme's file")
struct SchemeTests {
  private func scheme(_ text: String) throws -> Scheme? {
    let reading = read(["scheme.toml": text])
    #expect(reading.faults == [])
    return try rows(reading, .schemes).first.map { try Scheme(RowReader($0, of: Scheme.table)) }
  }

  @Test("a missing key has its default")
  func defaults() throws {
    let found = try scheme("effective_month = \"2026-01\"\n")
    #expect(found == Scheme(effectiveMonth: Month(year: 2026, month: 1)))
  }

  @Test("what is written is read again, every key of it")
  func comesBack() throws {
    var whole = Scheme(effectiveMonth: Month(year: 2026, month: 3))
    whole.effectMax = Points(raw: 90_50)
    whole.satisfactionMax = Points(raw: 19_00)
    whole.minSample = 31
    whole.countBasically.toggle()
    whole.blind.toggle()
    whole.publicityDays += 1
    whole.scoringDays += 1
    whole.recheckShare = Portion(raw: 250)
    whole.recheckAgreement = Portion(raw: 800)
    whole.separateRaters.toggle()
    whole.mode = .fixed
    whole.base = BaseRate(raw: 12_0000)
    whole.scope = .community
    whole.headcount = .approved
    whole.unit = .yuan
    #expect(try scheme(schemeText(whole)) == whole)
    // A key that nobody changes here would come back by its default alone.
    let usual = schemeText(Scheme(effectiveMonth: Month(year: 2026, month: 3))).split(
      separator: "\n")
    let same = schemeText(whole).split(separator: "\n").filter(usual.contains)
    let keys = same.compactMap { $0.split(separator: " ").first }
    #expect(Set(keys).isDisjoint(with: SchemeKey.all.map { Substring($0.name) }))
  }

  @Test("every key is read")
  func everyKey() throws {
    let text = """
      effective_month = "2026-03"
      effect_max = "90.50"
      min_sample = 30
      count_basically = false
      [pool]
      mode = "fixed"
      base = "10.0000"
      scope = "community"
      unit = "yuan"
      [standard]
      deputy = "900.00"
      [weights.chief]
      self = 20
      team = 60
      """
    let found = try #require(try scheme(text))
    #expect(found.effectMax == Points(raw: 90_50))
    #expect(found.minSample == 30)
    #expect(found.base == BaseRate(raw: 10_0000))
    #expect(found.standard(.deputy) == Money(fen: 900_00))
    #expect(found.standard(.chief) == Money(fen: 1000_00))
    #expect(found.weight(.team, .chief) == 60)
    #expect(found.weight(.superior, .chief) == 20)
  }

  @Test("everything wrong is named with its line, in one go")
  func faults() {
    let text = """
      effect_max = "1,000.00"
      colour = 1
      min_sample = 0
      blind = "yes"
      [pool]
      mode = "half"
      base = "1.0000"
      [weights.boss]
      self = 1
      [standard]
      chief = 1000
      """
    #expect(
      report("scheme.toml", text) == [
        "scheme.toml:1: effective_month: the key is missing",
        "scheme.toml:1: effect_max: \"1,000.00\" has thousands separators; 0.00 to 10000.00 with at most 2 decimals is allowed",
        "scheme.toml:2: colour: there is no such key; allowed are effective_month, effect_max, satisfaction_max, min_sample, count_basically, blind, publicity_days, scoring_days, recheck_share, recheck_agreement, separate_raters, pool, standard, weights",
        "scheme.toml:3: min_sample: \"0\" is not possible; allowed are 1 to 1000000",
        "scheme.toml:4: blind: should be true or false and is a text in quotes",
        "scheme.toml:6: pool.mode: \"half\" is not possible; allowed are pool, fixed",
        "scheme.toml:7: base goes only with mode = \"fixed\": remove it, or change the mode",
        "scheme.toml:8: weights.boss: there is no such key; allowed are chief, deputy, worker",
        "scheme.toml:11: standard.chief: should be a text in quotes and is a whole number",
      ])
  }

  @Test("fixed mode needs its base, and a table is no value")
  func fixed() {
    #expect(
      report("scheme.toml", "effective_month = \"2026-01\"\npool = 3\n") == [
        "scheme.toml:2: pool: should be a table and is a whole number"
      ])
    #expect(
      report("scheme.toml", "effective_month = \"2026-01\"\npool.mode = \"fixed\"\n").first?
        .contains("needs base") ?? false)
    #expect(
      report("scheme.toml", "effective_month = \"2026-1\"", in: .chinese) == [
        "scheme.toml:1: effective_month: 「2026-1」不合要求；可以是 形如 2026-01"
      ])
  }

  @Test("several schemes have a file each, two for one month are an error")
  func several() throws {
    var records = Records()
    for number in 1...3 {
      let month = Month(year: 2026, month: number)
      records.schemes[month] = Scheme(effectiveMonth: month)
    }
    let folder = try writeFolder(records)
    #expect(folder.keys.sorted() == ["scheme-2026-01.toml", "scheme-2026-02.toml", "scheme.toml"])
    #expect(try importedRecords(folder) == records)
    let twice = report([
      "scheme.toml": "effective_month = \"2026-01\"",
      "scheme-2026-01.toml": "effective_month = \"2026-01\"",
    ])
    #expect(
      twice == ["scheme.toml:1: effective_month: repeats scheme-2026-01.toml:1: keep one row"])
  }
}
