import Domain
import Testing
import Wording

@Suite("Whoever is refused something")
struct HoleTests {
  private static let day = Day(year: 2026, month: 10, day: 14)
  private static let month = Month(year: 2026, month: 10)

  @Test("reads a sentence without an empty place, whatever is not known", arguments: ["", "x"])
  func refusals(text: String) {
    let samples = Self.refusals(text, isEmpty: text.isEmpty)
    #expect(Set(samples.map(Self.place)).count == Self.cases)
    for language in Language.allCases {
      let words = Words(language)
      let names = RecordNames(Records(), language)
      for refusal in samples {
        let sentence = words.sentence(for: refusal, names: names)
        #expect(!Self.hasHole(sentence), "\(refusal): \(sentence)")
        #expect(sentence != String(describing: refusal), "no sentence for \(refusal)")
        let brief = words.brief(refusal)
        #expect(!brief.isEmpty && !Self.hasHole(brief), "\(refusal): \(brief)")
        #expect(brief.count < sentence.count, "\(brief) is no shorter than \(sentence)")
      }
    }
  }

  @Test("reads no empty place in any text whose places are filled", arguments: Area.allCases)
  func texts(area: Area) {
    for language in Language.allCases {
      for (key, text) in Catalogues.of(language).entries(area) {
        var filled = ""
        var isPlace = false
        for character in text {
          if character == "{" { filled += "x" }
          isPlace = character == "{" || (isPlace && character != "}")
          if !isPlace, character != "}" { filled.append(character) }
        }
        for hole in ["：。", "，。", "、。", "：，", "「」", "（）", "()"] {
          #expect(!filled.contains(hole), "\(area).\(key) \(language): \(text)")
        }
      }
    }
  }

  private static let holes = [
    "  ", " .", " ,", " ;", "：。", "，。", "、。", "：，", "「」", "\"\"", "（）", "()", ": .", "for .", "{",
  ]

  private static func hasHole(_ sentence: String) -> Bool {
    holes.contains { sentence.contains($0) } || sentence.first?.isWhitespace ?? true
      || sentence.last?.isWhitespace ?? true
  }

  // MARK: - A sample of every case

  private static func refusals(_ text: String, isEmpty: Bool) -> [Refusal] {
    let (worker, target) = (Worker.ID(text), Target.ID(text))
    let (community, street) = (Community.ID(text), Street.ID(text))
    let (special, objection) = (SpecialTask.ID(text), Objection.ID(text))
    let kind = CommandKind.assign
    let row = RowKey(table: .marks, cells: isEmpty ? [] : [.text(text)])
    let fault = RowFault(table: .marks, column: text, found: .null, key: [])
    let limit = BeyondLimit(
      table: .workers, column: "name", limit: .text(40), found: .null)
    return [
      .unknownWorker(worker), .unknownTarget(target), .unknownCommunity(community),
      .unknownStreet(street), .unknownSpecial(special), .notInMonth(target: target, month),
      .noSuchDuty(worker: worker, target: target, on: day),
      .dutyInSeveralCommunities(worker: worker, target: target, isEmpty ? [] : [community]),
      .noLeaveToCover(worker: worker), .noSuchLeave(worker: worker, .sick, first: day),
      .nothingGiven, .lastBeforeFirst(first: day, last: day),
      .endBeforeStart(worker: worker, target: target, first: day),
      .notEmployed(worker: worker, on: day),
      .leaveOutsideEmployment(worker: worker, employment: DayRange(day, nil)),
      .leaveExists(worker: worker, .sick, first: day), .lineNotRunning(target: target, month),
      .coverWithoutEnd(worker: worker, target: target),
      .secondGrid(worker: worker, has: target, on: day, role: .held),
      .secondGrid(worker: worker, has: target, on: day, role: .cover),
      .secondMain(worker: worker, has: target, on: day, role: .held),
      .secondMain(worker: worker, has: target, on: day, role: .cover),
      .gridElsewhere(target: target, community: community),
      .otherStreet(worker: worker, community: community, on: day),
      .gridFull(target: target, on: day, holders: isEmpty ? [] : [worker]),
      .overShared(
        target: target, community: community, on: day, holders: isEmpty ? [] : [worker]),
      .coverNotNeeded(worker: worker, target: target, on: day),
      .alreadyAssigned(worker: worker, target: target, first: day),
      .monthClosed(month, .scoring, allowed: isEmpty ? [] : [.open]),
      .monthClosed(month, .planning, allowed: isEmpty ? [] : [.open]),
      .submitted(community, month), .dayIsTheClocks(kind),
      .notAllowed(kind, role: .viewer, allowed: isEmpty ? [] : [.street]),
      .notYourPlace(kind, place: text), .ownRow(kind, who: text),
      .roleNotHeld(.street, login: text), .ownRole(login: text),
      .ownRoleNeeded(kind, role: .street),
      .sameSource(login: text, ratee: text, gave: .superior), .markTargetMismatch(.superior),
      .departmentWithoutLine(target), .specialExists(special),
      .specialDecided(special, .verified), .specialNotDecided(special), .evidenceNeeded(special),
      .evidenceGiven(special), .obstacles(kind, isEmpty ? [] : [.notSubmitted(community)]),
      .obstacles(kind, [.specialPending(special), .batchNotCountersigned(text, .signed)]),
      .reasonMissing, .notSubmitted(community), .alreadySubmitted(isEmpty ? [] : [community]),
      .notSettled(month), .secondPersonNeeded(kind, text), .unknownBatch(text, month),
      .batchClosed(text, .signed, needed: .uploaded), .batchInTwoStreets(text),
      .recheckImpossible(checked: 3, agreed: 2, valid: 1),
      .recheckReasonNeeded(.tooFew(checked: 1, needed: 2)), .moneyBeyond(month),
      .unknownObjection(objection), .objectionExists(objection),
      .objectionDecided(objection, .accepted), .unknownUser(text, .street),
      .placeOfRole(.street, isEmpty ? nil : text), .placeOfRole(.street, text),
      .notInRegister(.marks), .nothingToUndo, .nothingToRedo,
      .notUndoable(sequence: 3, kind), .importStays,
      .touchedSince(sequence: 3, by: text, at: text), .tampered(.journal(sequence: 3)),
      .tampered(.row(row)),
      .beyondLimit(limit), .faultyTables([]), .damagedRow(fault), .futureDay(day, today: day),
      .rowExists(row), .unknownRow(row), .stillUsed(row, by: row),
      .privateText(column: text, .door), .tooMany(column: text, 3, other: text, 2),
      .away(worker: worker, on: day), .doesNotBelong(target: target, street: street),
      .parameterBeyond(.visitsTarget, found: text),
      .leastAboveMost(.centresMin, .centresMax, month), .notOfCommunity(row, community),
      .gradeOutsideClass(3, .chief), .onlyWith(.requests, column: text, other: text, value: text),
      .notAtTier(kind, row, tier: text),
      .stepNotPossible(row, state: text, step: text, possible: []),
      .stepNotPossible(row, state: text, step: text, possible: ["accept"]),
      .stepNeeds(.requestSteps, step: text, column: text),
      .stepHasNo(.requestSteps, step: text, column: text),
      .stepBeyond(.requestSteps, step: text, .extendMax, 1),
      .stepMissing(row, number: 2, next: text, on: day), .hasSteps(row),
      .notOfStreet(row, street), .onlyToday(day, today: day),
      .tooLate(month, days: 30, from: month), .notAdmitted(row, month),
      .levelOfOther(level: text, kind: text), .optionMissing(text),
      .questionsDiffer(text, column: text), .wrongCount(named: 2, wrong: 3),
      .futureMonth(month, today: day), .tooManyHours(Hours(raw: 300), of: Hours(raw: 200)),
      .tooFewQuestions(target, have: 2, needed: 5), .attemptsUsed(target, most: 3),
      .testRunning(target),
    ]
  }

  private static let cases = 103

  /// A number of its own for every case: a new one has to be added here, and to the samples.
  private static func place(_ refusal: Refusal) -> Int {
    switch refusal {
    case .unknownWorker: 0
    case .unknownTarget: 1
    case .unknownCommunity: 2
    case .unknownStreet: 3
    case .unknownSpecial: 4
    case .notInMonth: 5
    case .noSuchDuty: 6
    case .dutyInSeveralCommunities: 7
    case .noLeaveToCover: 8
    case .noSuchLeave: 9
    case .nothingGiven: 10
    case .lastBeforeFirst: 11
    case .endBeforeStart: 12
    case .notEmployed: 13
    case .leaveOutsideEmployment: 14
    case .leaveExists: 15
    case .lineNotRunning: 16
    case .coverWithoutEnd: 17
    case .secondGrid: 18
    case .secondMain: 19
    case .gridElsewhere: 20
    case .otherStreet: 21
    case .gridFull: 22
    case .overShared: 23
    case .coverNotNeeded: 24
    case .alreadyAssigned: 25
    case .monthClosed: 26
    case .submitted: 27
    case .dayIsTheClocks: 28
    case .notAllowed: 29
    case .notYourPlace: 30
    case .ownRow: 31
    case .roleNotHeld: 32
    case .ownRole: 33
    case .ownRoleNeeded: 34
    case .sameSource: 35
    case .markTargetMismatch: 36
    case .departmentWithoutLine: 37
    case .specialExists: 38
    case .specialDecided: 39
    case .specialNotDecided: 40
    case .evidenceNeeded: 41
    case .evidenceGiven: 42
    case .obstacles: 43
    case .reasonMissing: 44
    case .notSubmitted: 45
    case .alreadySubmitted: 46
    case .notSettled: 47
    case .secondPersonNeeded: 48
    case .unknownBatch: 49
    case .batchClosed: 50
    case .batchInTwoStreets: 51
    case .recheckImpossible: 52
    case .recheckReasonNeeded: 53
    case .moneyBeyond: 54
    case .unknownObjection: 55
    case .objectionExists: 56
    case .objectionDecided: 57
    case .unknownUser: 58
    case .placeOfRole: 59
    case .notInRegister: 60
    case .nothingToUndo: 61
    case .nothingToRedo: 62
    case .notUndoable: 63
    case .importStays: 64
    case .touchedSince: 65
    case .tampered: 66
    case .beyondLimit: 67
    case .faultyTables: 68
    case .damagedRow: 69
    case .futureDay: 70
    case .rowExists: 71
    case .unknownRow: 72
    case .stillUsed: 73
    case .privateText: 74
    case .tooMany: 75
    case .away: 76
    case .doesNotBelong: 77
    case .parameterBeyond: 78
    case .leastAboveMost: 79
    case .notOfCommunity: 80
    case .gradeOutsideClass: 81
    case .onlyWith: 82
    case .notAtTier: 83
    case .stepNotPossible: 84
    case .stepNeeds: 85
    case .stepHasNo: 86
    case .stepBeyond: 87
    case .stepMissing: 88
    case .hasSteps: 89
    case .notOfStreet: 90
    case .onlyToday: 91
    case .tooLate: 92
    case .notAdmitted: 93
    case .levelOfOther: 94
    case .optionMissing: 95
    case .questionsDiffer: 96
    case .wrongCount: 97
    case .futureMonth: 98
    case .tooManyHours: 99
    case .tooFewQuestions: 100
    case .attemptsUsed: 101
    case .testRunning: 102
    }
  }
}
