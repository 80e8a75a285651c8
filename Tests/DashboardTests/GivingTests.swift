import Demo
import Domain
import Testing
import TextUI
import Wording

@testable import Dashboard

/// The month that is being scored, with what the tests want changed in it.
enum September {
  static let month = Fixture.today.month.previous

  static func records(_ change: (inout Records) -> Void = { _ in }) -> Records {
    var records = Fixture.guihua()
    change(&records)
    return records
  }

  static func key(
    _ source: Source, _ ratee: String, _ target: Target.ID? = nil
  ) -> Mark.Key {
    Mark.Key(month: month, source: source, ratee: ratee, target: target)
  }

  /// The batch of the month as it was signed, before the street looked at it.
  static func sign(_ records: inout Records) {
    let key = Batch.Key(month: month, batch: "B1")
    records.batches[key]?.status = .signed
    records.batches[key]?.countersigner = nil
  }

  static func publish(_ records: inout Records) {
    let key = StreetMonth.Key(street: Fixture.street, month: month)
    records.months[key]?.state = .publicity
  }
}

extension Screen {
  /// What the store was asked to write since the last `press`.
  var commands: [Command] {
    effects.compactMap { if case .perform(let command) = $0 { command } else { nil } }
  }
}

@Suite("A secretary who gives marks")
struct MarkingTests {
  private var screen = Screen()

  @Test("gives every mark that is missing, a number each, and nothing else")
  mutating func givesAll() {
    screen.press(.typed("m"))
    #expect(screen.text.contains("评分 11/14"))
    #expect(screen.hint.contains("2026-09 正在评分"))
    for number in ["92", "95.5", "88.25"] {
      screen.type(number)
      #expect(screen.line(with: "[" + number + "]").isEmpty == false)
      screen.press(.enter)
    }
    #expect(screen.text.contains("评分 14/14"))
    #expect(screen.hint.contains("都评完了。已评郑涛 总评：88.25"))
    let marks = screen.records.marks
    #expect(marks[September.key(.superior, "W027")]?.score == Score(raw: 92_00))
    #expect(marks[September.key(.superior, "W027", "C03-G6")]?.score == Score(raw: 95_50))
    #expect(marks[September.key(.superior, "W028")]?.rater == "汪红梅")
    #expect(marks.count == Fixture.guihua().marks.count + 3)
  }

  @Test("has a half-typed mark left alone by the mouse, and is told so", arguments: [0, 1])
  mutating func clicksBeside(_ turn: Int) {
    screen.press(.typed("M"), .typed("m"))
    let before = screen.line(with: "►")
    screen.type("92")
    let place = Position(row: turn == 0 ? 5 : 9, column: 20)
    screen.send(.mouse(Mouse(turn == 0 ? .press : .wheelDown, at: place)))
    #expect(screen.commands.isEmpty)
    #expect(screen.line(with: "[92]").contains("►"))
    #expect(screen.hint.contains("「92」还没写入"))
    screen.press(.escape)
    #expect(screen.line(with: "►") == before)
    #expect(screen.text.contains("评分 11/14"))
  }

  @Test("sees nobody's marks but her own until the review")
  mutating func blind() {
    screen.press(.typed("m"))
    for foreign in ["自评", "团队", "缺", "科室"] {
      #expect(!screen.lines[2...20].joined().contains(foreign))
    }
  }

  @Test("is told what is wrong with a number, and keeps it to mend", arguments: ["101", "9.555"])
  mutating func wrongNumber(number: String) {
    screen.press(.typed("m"))
    screen.type(number)
    screen.press(.enter)
    #expect(screen.commands.isEmpty)
    #expect(screen.hint.contains("「\(number)」不行"))
    #expect(screen.text.contains("[" + number + "]"))
    screen.press(.escape)
    #expect(!screen.text.contains("[" + number + "]"))
    #expect(screen.text.contains("评分 11/14"))
  }

  @Test("types with the input method on, and leaves a word where a number belongs")
  mutating func inputMethod() {
    screen.press(.typed("m"), .typed("９"), .typed("０"), .typed("。"), .typed("５"), .enter)
    #expect(screen.hint.contains("90.50"))
    screen.type("9x")
    #expect(screen.hint.contains("这里写数字"))
    #expect(screen.text.contains("[9]"))
  }

  @Test("takes a mark back, and the cursor shows which")
  mutating func undoes() {
    screen.press(.typed("m"))
    screen.type("92")
    screen.press(.enter)
    screen.press(.typed("u"))
    #expect(screen.text.contains("评分 11/14"))
    #expect(screen.line(with: "►").contains("孙晓燕"))
    #expect(screen.line(with: "►").contains("总评"))
  }

  @Test("changes a mark that stands, and the order stays")
  mutating func changes() {
    screen.press(.typed("m"), .typed("G"))
    let before = screen.lines.filter { $0.contains("吴佳怡") }.count
    screen.press(.enter)
    #expect(screen.line(with: "►").contains("["))
    screen.type("80")
    screen.press(.down)
    #expect(screen.effects.contains { if case .perform(.rate) = $0 { true } else { false } })
    #expect(screen.lines.filter { $0.contains("吴佳怡") }.count == before)
  }

  @Test("types faster than the store answers, and nothing is lost")
  func typesAhead() {
    var state = Screen().state
    let first = Screen().snapshot(month: September.month)
    _ = update(&state, .loaded(first))
    _ = update(&state, .key(.typed("m")))
    var asked: [Command] = []
    for key in "92\r95\r88\r" {
      for case .perform(let command) in update(
        &state, .key(key == "\r" ? .enter : .typed(key)))
      {
        asked.append(command)
      }
    }
    // All are asked for at once, and the store answers them one after the other.
    let marks = asked.compactMap { if case .rate(let mark) = $0 { mark } else { nil } }
    #expect(marks.map(\.score.raw) == [92_00, 95_00, 88_00])
    #expect(Set(marks.map(\.key)).count == 3)
  }

  @Test("is told in a month that is over why nothing can be given")
  mutating func closed() {
    screen = Screen(September.records(September.publish))
    screen.press(.typed("["), .typed("m"))
    screen.type("9")
    #expect(screen.commands.isEmpty)
    #expect(!screen.text.contains("[9]"))
    #expect(screen.text.contains("公示"))
  }

  @Test("comes to the marks from the line that says what is missing")
  mutating func fromTodo() {
    screen.press(.typed("["), .typed("1"))
    #expect(screen.text.contains("还差 3 个评分要你给"))
    screen.press(.typed("g"), .enter)
    #expect(screen.text.contains("评分 11/14"))
    screen.press(.escape)
    #expect(screen.text.contains("1 社区"))
  }

  @Test("reads who handed her community in, and when as soon as that is known")
  mutating func submitted() {
    let key = Submission.Key(month: September.month, community: "C03")
    let submission = Submission(key: key, by: "汪红梅")
    screen = Screen(September.records { $0.submissions[key] = submission })
    screen.press(.typed("1"))
    #expect(screen.text.contains("9 月已交：汪红梅"))
    #expect(!screen.text.contains("9 月在评分"))
    let found = [RowKey(of: submission): Entered(who: "汪红梅", when: "2026-10-12 09:30")]
    screen.send(.entered(found))
    #expect(screen.text.contains("9 月已交：汪红梅 10-12 09:30"))
    screen.press(.typed("["))
    #expect(screen.text.contains("9 月已交：汪红梅"))
    #expect(screen.line(with: "核对").contains("核对 0/9"))
  }

  @Test("reads it in English")
  mutating func english() {
    screen = Screen(language: .english)
    screen.press(.typed("m"))
    #expect(screen.text.contains("marks 11/14"))
    #expect(screen.text.contains("overall"))
  }
}

@Suite("Others who give marks")
struct OtherMarkersTests {
  @Test("a worker gives only her own self mark")
  func worker() {
    let records = September.records {
      $0.marks[September.key(.`self`, "W022")] = nil
    }
    var screen = Screen(
      records, as: Actor(name: "王小军", role: .worker, place: "W022"))
    screen.press(.typed("["))
    // Whoever is selected behind the list does not matter.
    screen.press(.typed("3"), .typed("G"), .typed("1"))
    #expect(screen.text.contains("还差 1 个评分要你给"))
    screen.press(.typed("3"), .typed("m"))
    #expect(screen.text.contains("评分 0/1"))
    screen.type("96")
    screen.press(.enter)
    #expect(screen.records.marks[September.key(.`self`, "W022")]?.score == Score(raw: 96_00))
  }

  @Test("a department gives the marks of its own lines")
  func department() {
    let records = Fixture.guihua()
    let department = records.lines["M01"]?.department.text ?? ""
    var screen = Screen(
      records, as: Actor(name: "dept", role: .department, place: department))
    screen.press(.typed("["), .typed("m"))
    let own = records.marks.values.filter {
      $0.key.source == .department
        && $0.key.target.flatMap { records.lines[$0]?.department.text } == department
    }
    #expect(screen.text.contains("评分 \(own.count)/\(own.count)"))
  }

  @Test("the street gives those of chiefs and communities, and waives what nobody gave")
  func street() {
    var screen = Screen(as: Screen.street)
    screen.press(.typed("["), .typed("m"))
    #expect(screen.text.contains("评分 2/2，别人还缺 3"))
    #expect(screen.line(with: "►").contains("孙晓燕"))
    screen.type("9")
    #expect(screen.text.contains("孙晓燕的书记评分由桂花书记评"), "\(screen.text)")
    screen.press(.typed("w"))
    #expect(screen.text.contains("准许缺评"))
    screen.press(.enter)
    #expect(screen.commands.isEmpty)
    screen.type("产假前已交接")
    screen.press(.enter)
    #expect(screen.text.contains("别人还缺 1"))
    let waiver = screen.records.waivers[
      Waiver.Key(month: September.month, ratee: "W027", source: .superior)]
    #expect(waiver?.reason == "产假前已交接")
  }

  @Test("somebody who only reads is told who gives marks")
  func reader() {
    var screen = Screen(as: Screen.reader)
    screen.press(.typed("["), .typed("m"))
    #expect(screen.text.contains("你这个身份不评分"))
  }
}

@Suite("Special work on the screen")
struct SpecialScreenTests {
  @Test("the street verifies one and takes it back")
  func verifies() {
    var screen = Screen(as: Screen.street)
    screen.press(.typed("V"))
    #expect(screen.line(with: "►").contains("吴佳怡"))
    #expect(screen.line(with: "►").contains("待核"))
    screen.press(.typed("y"))
    #expect(screen.hint.contains("已核定吴佳怡「夜间转移老人」3.00"))
    #expect(screen.line(with: "吴佳怡").contains("已核"))
    screen.press(.typed("u"))
    #expect(screen.line(with: "吴佳怡").contains("待核"))
    screen.press(.typed("n"))
    #expect(screen.line(with: "吴佳怡").contains("不予"))
  }

  @Test("nobody decides on his own, and the key says why")
  func recused() {
    let officer = Actor(name: "shenjie", role: .street, place: "S1")
    let records = September.records {
      let user = User(key: User.Key(login: "shenjie", role: .worker, place: "W025"))
      $0.users[user.key] = user
    }
    var screen = Screen(records, as: officer)
    screen.press(.typed("V"))
    #expect(screen.hint.contains("shenjie"))
    screen.press(.typed("y"))
    #expect(screen.commands.isEmpty)
    #expect(screen.hint.contains("shenjie"))
    #expect(!screen.footer.contains("核定"))
  }

  @Test("a secretary proposes some for her own people, and a draft survives Esc")
  func proposes() {
    var screen = Screen()
    screen.press(.typed("V"), .typed("y"))
    #expect(screen.hint.contains("只有街道"))
    screen.press(.typed("a"), .space)
    screen.type("wxj")
    screen.press(.enter)
    screen.type("台风夜转移 42 户")
    screen.press(.escape)
    #expect(screen.text.contains("特殊工作"))
    screen.press(.typed("a"))
    #expect(screen.text.contains("台风夜转移 42 户"))
    screen.press(.tab, .tab)
    screen.type("0")
    screen.press(.enter)
    #expect(screen.hint.contains("大于 0"))
    screen.press(.control("u"))
    screen.type("2.5")
    screen.press(.enter)
    let special = screen.records.specials.values.first { $0.title == "台风夜转移 42 户" }
    #expect(special?.worker == "W022")
    #expect(special?.points == Points(raw: 2_50))
    #expect(special?.status == .proposed)
    #expect(screen.text.contains("台风夜转移 42 户"))
  }

  @Test("from the line that says what waits to the row")
  func fromTodo() {
    var screen = Screen()
    screen.press(.typed("1"), .typed("G"), .typed("k"), .enter)
    #expect(screen.line(with: "►").contains("夜间转移老人"))
  }
}

@Suite("Survey batches on the screen")
struct SurveyScreenTests {
  @Test("the street countersigns one with what asking again found")
  func countersigns() {
    var screen = Screen(September.records(September.sign), as: Screen.street, columns: 120)
    screen.press(.typed("["), .typed("Y"))
    #expect(screen.line(with: "►").contains("入户"))
    screen.press(.typed("y"))
    screen.type("20")
    screen.press(.tab)
    screen.type("21")
    screen.press(.enter)
    #expect(screen.hint.contains("不能多过抽查的 20 份"))
    screen.press(.control("u"))
    screen.type("19")
    screen.press(.enter)
    #expect(screen.line(with: "►").contains("19/20 差 1"))
    #expect(screen.line(with: "►").contains("已复核"))
    #expect(screen.text.contains("1 份不一致"))
  }

  @Test("and makes one void only after a second look")
  func voids() {
    var screen = Screen(September.records(September.sign), as: Screen.street)
    screen.press(.typed("["), .typed("Y"))
    screen.press(.typed("n"))
    #expect(screen.commands.isEmpty)
    #expect(screen.text.contains("不再计入"))
    screen.press(.escape)
    #expect(screen.records.batches[.init(month: September.month, batch: "B1")]?.status == .signed)
    screen.press(.typed("n"), .enter)
    #expect(screen.records.batches[.init(month: September.month, batch: "B1")]?.status == .void)
  }

  @Test("nobody countersigns what he signed")
  func secondPerson() {
    let records = September.records {
      September.sign(&$0)
      $0.batches[.init(month: September.month, batch: "B1")]?.signer = Screen.street.name
    }
    var screen = Screen(records, as: Screen.street)
    screen.press(.typed("["), .typed("Y"), .typed("y"))
    #expect(screen.hint.contains("换街道另一个人"))
  }

  @Test("answers of a file are asked for a batch after the other")
  func uploads() {
    var screen = Screen(as: Actor(name: "顾岚", role: .surveyor, place: "S1"))
    screen.press(.typed("Y"), .typed("a"))
    screen.type("/srv/survey.csv")
    screen.press(.enter)
    #expect(screen.effects.contains(.start(.readAnswers(file: "/srv/survey.csv"))))
    let uploads = ["B7", "B8"].map { name in
      let batch = Batch.Key(month: Fixture.today.month, batch: name)
      return UploadAnswers(
        batch: batch,
        answers: [
          Answers(
            key: .init(batch: batch, method: .phone, grid: "C03-G1", level: .satisfied), count: 7)
        ])
    }
    screen.send(.answersRead(uploads))
    #expect(screen.text.contains("B7"))
    #expect(screen.text.contains("B8"))
    #expect(screen.records.batches[uploads[1].batch]?.status == .uploaded)
  }
}

@Suite("Objections on the screen")
struct ObjectionScreenTests {
  @Test("are raised by the secretary and answered by the street")
  func raisedAndAnswered() {
    var hers = Screen(September.records(September.publish))
    hers.press(.typed("["), .typed("O"))
    #expect(hers.text.contains("没有异议"))
    hers.press(.typed("a"), .tab)
    hers.type("王小军网格分少算一天")
    hers.press(.enter)
    #expect(hers.text.contains("待处理"))
    var street = Screen(hers.records, as: Screen.street)
    street.press(.typed("["), .typed("O"))
    #expect(street.line(with: "►").contains("王小军网格分少算一天"))
    street.press(.typed("n"))
    #expect(street.text.contains("得分不变"))
    street.press(.enter)
    #expect(street.commands.isEmpty)
    street.type("核过，天数对")
    street.press(.enter)
    let objection = street.records.objections.values.first
    #expect(objection?.status == .rejected)
    #expect(objection?.answer == "核过，天数对")
    #expect(street.text.contains("核过，天数对"))
  }

  @Test("cannot be raised before publicity, and the list says so")
  func early() {
    var screen = Screen()
    screen.press(.typed("O"))
    #expect(screen.text.contains("还没公示"))
    screen.press(.typed("a"))
    #expect(screen.hint.contains("还没到「公示」"))
  }
}
