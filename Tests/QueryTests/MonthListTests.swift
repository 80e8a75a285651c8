import Demo
import Domain
import Query
import Testing
import Wording

@Suite("A list of the month")
struct MonthListTests {
  private static let month = Fixture.today.month.previous
  private static let secretary = Actor(name: "汪红梅", role: .secretary, place: "C03")
  private static let street = Actor(name: "沈洁", role: .street, place: "S1")
  private static let lists = ListName.allCases.filter(\.isOfMonth)

  private static func source(
    _ actor: Actor, _ words: Words = Words(.chinese), _ change: (inout Records) -> Void = { _ in }
  ) -> ListSource {
    var records = Fixture.guihua()
    change(&records)
    let slice = Slice(street: Fixture.street, month: month, records: records).seen(by: actor)
    return ListSource(
      Board(slice), records: slice.records, today: Fixture.today, for: actor, words: words)
  }

  private static func found(
    _ filter: String, in list: ListName = .marks, _ source: ListSource = source(secretary)
  ) throws -> [String] {
    let table = source.table(list)
    return table.places(try Filter(reading: filter, for: list)).map { place in
      [Field.name, .target].compactMap { table.text(place, $0) }.joined(separator: " ")
    }
  }

  @Test("says of figures made of the marks that a rater may see that they are")
  func ownMarks() throws {
    let month = Fixture.today.month.previous
    let slice = Slice(street: Fixture.street, month: month, records: Fixture.guihua())
    for (role, place, isTold) in [
      (ActorRole.secretary, "C03", true), (.street, "S1", false), (.administrator, nil, false),
    ] {
      let source = ListSource(
        Board(slice), records: slice.records, today: Fixture.today,
        for: Actor(name: "x", role: role, place: place), words: Words(.chinese))
      let request = ListRequest(.workers, street: slice.street, month: month, columns: [.name])
      let facts = try request.sheet(from: source).facts
      #expect(facts.contains("只算你看得到的评分") == isTold, "\(role): \(facts)")
    }
  }

  @Test(
    "finds marks by name, pinyin, state and mark, in both languages",
    arguments: [
      ("sxy", ["孙晓燕 总评", "孙晓燕 桂花6"]), ("W027", ["孙晓燕 总评", "孙晓燕 桂花6"]),
      ("状态:缺", ["孙晓燕 总评", "孙晓燕 桂花6", "郑涛 总评"]),
      ("status:missing", ["孙晓燕 总评", "孙晓燕 桂花6", "郑涛 总评"]),
      ("zt:queping", ["孙晓燕 总评", "孙晓燕 桂花6", "郑涛 总评"]),
      ("状态:缺 -sxy", ["郑涛 总评"]), ("得分:-- 评什么:总评", ["孙晓燕 总评", "郑涛 总评"]),
      ("评什么:overall 状态:缺 -郑涛", ["孙晓燕 总评"]),
    ] as [(String, [String])])
  func findsMarks(filter: String, rows: [String]) throws {
    #expect(try Self.found(filter) == rows)
  }

  @Test("finds what the street waits for by who is to give it, and what it let off")
  func findsSources() throws {
    let waived = Self.source(Self.street) {
      let key = Waiver.Key(month: Self.month, ratee: "W027", source: .superior)
      $0.waivers[key] = Waiver(key: key, reason: "产假前已交接", by: "沈洁")
    }
    #expect(try Self.found("该谁评:书记 状态:缺", waived) == ["郑涛"])
    #expect(try Self.found("giver:secretary status:waived", waived) == ["孙晓燕"])
    #expect(try Self.found("理由:交接 准缺人:沈洁", waived) == ["孙晓燕"])
  }

  @Test("finds special work, batches and objections by their own fields")
  func findsOthers() throws {
    let source = Self.source(Self.street) { records in
      records.objections["Y1"] = Objection(
        id: "Y1", month: Self.month, community: "C03", worker: "W022", text: "网格分少算一天",
        raisedBy: "汪红梅")
    }
    #expect(try Self.found("异议:网格 状态:待 -答复:有", in: .objections, source) == ["王小军"])
    #expect(try Self.found("wxj", in: .objections, source) == ["王小军"])
    #expect(try Self.found("-wxj", in: .objections, source).isEmpty)
    #expect(try Self.found("满意>0.5 社区:gh", in: .batches, source).contains("B1"))
    #expect(try Self.found("status:void", in: .batches, source).isEmpty)
  }

  @Test("has a name for every field in both languages, and reads it again", arguments: lists)
  func names(list: ListName) throws {
    for field in list.fields {
      for language in Language.allCases {
        let title = field.title(in: list, Words(language))
        #expect(list.fields(named: title) == [field], "\(title)")
      }
      #expect(list.fields(named: field.rawValue) == [field], "\(field)")
    }
  }

  /// Whoever rates blind: what he could tell from any field, order or filter, he could tell from the
  /// values of the rows.
  @Test(
    "tells nobody before the review what others gave, in no field and no order",
    arguments: [
      Actor(name: "汪红梅", role: .secretary, place: "C03"),
      Actor(name: "W022", role: .worker, place: "W022"),
      Actor(name: "mz", role: .department, place: "D01"),
      Actor(name: "guest", role: .viewer), Actor(name: "顾岚", role: .surveyor, place: "S1"),
    ])
  func blind(actor: Actor) throws {
    let low = Self.source(actor) { Self.setOthers(&$0, actor, to: Score(raw: 1_00)) }
    let high = Self.source(actor) { Self.setOthers(&$0, actor, to: Score(raw: 99_00)) }
    for list in Self.lists {
      let request = ListRequest(
        list, street: Fixture.street, month: Self.month, columns: list.fields)
      #expect(try request.sheet(from: low).rows == request.sheet(from: high).rows, "\(list)")
      for field in list.fields {
        var sorted = request
        sorted.sort = [SortKey(field: field, descending: true)]
        #expect(try sorted.sheet(from: low).rows == sorted.sheet(from: high).rows, "\(field)")
      }
    }
    var filtered = ListRequest(.marks, street: Fixture.street, month: Self.month)
    filtered.filter = "得分>50"
    #expect(try filtered.sheet(from: low).rows == filtered.sheet(from: high).rows)
  }

  /// Changes every mark of September that somebody does not see.
  private static func setOthers(_ records: inout Records, _ actor: Actor, to score: Score) {
    let own = records.seen(by: actor).records.marks
    for key in records.marks.keys where key.month == month && own[key] == nil {
      records.marks[key]?.score = score
    }
  }

  @Test("gives a viewer no mark, and a worker his own alone")
  func ownOnly() {
    #expect(Self.source(Actor(name: "guest", role: .viewer)).table(.marks).count == 0)
    let worker = Self.source(Actor(name: "W022", role: .worker, place: "W022")).table(.marks)
    #expect((0..<worker.count).compactMap { worker.text($0, .name) } == ["王小军"])
    #expect((0..<worker.count).compactMap { worker.text($0, .source) } == ["自评"])
  }

  @Test("is asked for on a command line by the words that the form shows")
  func commandLine() throws {
    var request = ListRequest(
      .marks, street: Fixture.street, month: Self.month, community: "C03", filter: "状态:缺")
    request.sort = [SortKey(field: .mark, descending: true)]
    #expect(
      request.commandLine(.csv).joined(separator: " ")
        == "tiaokuai board --month 2026-09 --list marks --community C03 --filter 状态:缺"
        + " --sort mark:desc --format csv")
  }
}
