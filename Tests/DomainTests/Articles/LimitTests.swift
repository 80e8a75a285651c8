import Domain
import Testing

extension Refusal {
  /// The column that is beyond its limit, where that is the refusal.
  fileprivate var columnBeyond: String? {
    switch self {
    case .beyondLimit(let fault): fault.column
    // What its type cannot be is told with table, column and key.
    case .damagedRow(let fault): fault.column
    case .faultyTables(let faults):
      faults.lazy.compactMap { fault in
        if case .refused(.beyondLimit(let beyond)) = fault.reason { beyond.column } else { nil }
      }.first
    default: nil
    }
  }
}

@Suite("Article 1: limits of what is written")
struct LimitTests {
  /// The refusals of a row by command, where there is one for it, and by an administrator's file.
  private func refusals(
    of row: Incoming.Row, isRegister: Bool, in street: SampleStreet = SampleStreet()
  ) -> [Refusal?] {
    let file = street.refusal(
      of: .importTables(Incoming(rows: [row])), by: SampleStreet.administrator)
    guard isRegister else { return [file] }
    return [
      file,
      street.refusal(of: .register(KeepRegister(rows: [row])), by: SampleStreet.administrator),
    ]
  }

  @Test("numbers, at both ends, by command and by file")
  func numbers() {
    var street = SampleStreet()
    street.state(.settled, of: "2026-08")
    for (bounds, isRegister) in LimitsOfPage.registerBounds.map({ ($0, true) })
      + LimitsOfPage.givenBounds.map({ ($0, false) })
    {
      for number in bounds.inside where number != 0 || bounds.name != "adjustment" {
        for refusal in refusals(of: bounds.row(number), isRegister: isRegister, in: street) {
          #expect(refusal == nil, "\(bounds) \(number)")
        }
      }
      for number in bounds.outside {
        for refusal in refusals(of: bounds.row(number), isRegister: isRegister, in: street) {
          #expect(refusal?.columnBeyond == bounds.column, "\(bounds) \(number)")
        }
      }
    }
  }

  @Test("texts, by their code points")
  func texts() {
    for (words, isRegister) in LimitsOfPage.registerWords.map({ ($0, true) })
      + LimitsOfPage.givenWords.map({ ($0, false) })
    {
      for (text, fits) in [
        (String(repeating: "王", count: words.most), true),
        (String(repeating: "王", count: words.most + 1), false),
        (String(repeating: "e\u{301}", count: words.most / 2), true),
        (String(repeating: "e\u{301}", count: words.most / 2 + 1), false),
        (String(repeating: "\u{1F469}\u{200D}\u{1F33E}", count: words.most / 3), true),
        (String(repeating: "\u{1F469}\u{200D}\u{1F33E}", count: words.most / 3 + 1), false),
      ] {
        for refusal in refusals(of: words.row(text), isRegister: isRegister) {
          #expect(refusal?.columnBeyond == (fits ? nil : words.column), "\(words)")
          if fits { #expect(refusal == nil, "\(words)") }
        }
      }
    }
  }

  static let unprintable = [
    "", " ", "\u{3000}\u{3000}", "\u{A0}", "值\n守", "值\t守", "值守\r", "\u{0}值守", "值\u{1B}[31m守",
    "值\u{7F}守", "值\u{85}守", "值\u{9B}守",
  ]

  @Test("no text that is given is blank or holds control characters", arguments: unprintable)
  func blank(text: String) {
    for (words, isRegister) in LimitsOfPage.registerWords.map({ ($0, true) })
      + LimitsOfPage.givenWords.map({ ($0, false) })
    {
      for refusal in refusals(of: words.row(text), isRegister: isRegister) {
        #expect(refusal?.columnBeyond == words.column, "\(words)")
      }
    }
  }

  @Test(
    "a text of nothing but marks without width shows nothing: it is blank",
    arguments: [
      "\u{200B}", "\u{FEFF}", "\u{2060}\u{200D}",
    ])
  func withoutWidth(text: String) {
    let taken = (LimitsOfPage.registerWords + LimitsOfPage.givenWords).filter { words in
      refusals(of: words.row(text), isRegister: false) == [nil]
    }
    #expect(taken.map(\.name) == [])
  }

  @Test("text of other scripts and signs is text")
  func shown() {
    for text in ["王芳", "Ana María", "محمد", "a b", "· ", "=1+1", "'x", "👩‍🌾"] {
      for words in LimitsOfPage.registerWords {
        for refusal in refusals(of: words.row(text), isRegister: true) {
          #expect(refusal == nil, "\(words): \(text)")
        }
      }
    }
  }

  @Test("what an earlier version took beyond them stays, and is named")
  func standing() {
    var street = SampleStreet()
    let long = String(repeating: "王", count: 300)
    street.records.workers["wang"]?.name = long
    street.grid("C01-G1", in: "C01", points: Points(raw: 20_000_00))
    street.difficulty("M01", in: "C01", Coefficient(raw: 100_000))
    let beyond = street.records.beyondLimits.map { "\($0.key.table) \($0.fault.column)" }
    #expect(
      beyond == [
        "grid_versions points_hundredths", "difficulties coefficient_thousandths", "workers name",
      ])
    street.holds("wang", "C01-G1")
    #expect(street.board.worker("wang")?.name == long)
    #expect(street.board.worker("wang")?.workload == Points(raw: 20_000_00))
  }

  @Test("a value beyond them that stays as it was is not refused, another one is")
  func unchanged() {
    var street = SampleStreet()
    let long = String(repeating: "王", count: 300)
    street.records.workers["wang"]?.name = long
    let employed = DayRange("2020-01-01", "2026-12-31")
    for (name, fits) in [(long, true), (long + "王", false), (String(long.dropLast()), false)] {
      let worker = Worker(id: "wang", name: name, employment: employed)
      for refusal in refusals(of: .init(of: worker), isRegister: true, in: street) {
        #expect(refusal?.columnBeyond == (fits ? nil : "name"))
        if fits { #expect(refusal == nil) }
      }
    }
    street.community("C01", of: "S1", households: 5_000_000, from: "2026-11")
    for (households, fits) in [(5_000_000, true), (4_000_000, false), (1_000_000, true)] {
      let version = CommunityVersion(
        of: "C01", from: "2026-11", households: households, posts: [.chief: 1])
      for refusal in refusals(of: .init(of: version), isRegister: true, in: street) {
        #expect(refusal?.columnBeyond == (fits ? nil : "households"))
      }
    }
    // A new version that says the same again is written anew.
    let again = CommunityVersion(of: "C01", from: "2026-12", households: 5_000_000, posts: [:])
    for refusal in refusals(of: .init(of: again), isRegister: true, in: street) {
      #expect(refusal?.columnBeyond == "households")
    }
  }

  @Test("an old task beyond them is still decided")
  func oldTask() {
    var street = SampleStreet()
    let old = SpecialTask(
      id: "X1", month: "2026-10", worker: "wang", title: String(repeating: "值", count: 300),
      points: Points(raw: 12_000_00), evidence: nil, proposer: "qian", status: .proposed,
      verifier: nil)
    street.records.specials["X1"] = old
    #expect(
      street.refusal(of: .verifySpecial(VerifySpecial(id: "X1", evidence: "照片"))) == nil)
    #expect(street.refusal(of: .rejectSpecial(RejectSpecial(id: "X1", reason: "重复"))) == nil)
    let long = String(repeating: "照", count: 201)
    #expect(
      street.refusal(of: .verifySpecial(VerifySpecial(id: "X1", evidence: long)))?.columnBeyond
        == "evidence")
  }
}
