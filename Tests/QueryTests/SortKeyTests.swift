import Demo
import Domain
import Query
import Testing
import Wording

@Suite("An order of a list")
struct SortKeyTests {
  @Test("is written as a command line has it, names in either language")
  func reads() throws {
    let keys = try [SortKey](reading: "绩差:降, name，total:asc", for: .workers)
    #expect(keys.map(\.written) == ["pay:desc", "name", "total"])
    #expect(throws: FilterFault.self) { try [SortKey](reading: "pay:down", for: .workers) }
    #expect(throws: FilterFault.self) { try [SortKey](reading: "salary", for: .workers) }
  }

  @Test("sorts by the first field, then by the second")
  func sortsByTwo() throws {
    let list = Guihua.workers
    let keys = try [SortKey](reading: "class,total:desc", for: .workers)
    let rows = list.sorted(list.places(nil), by: keys)
    #expect(
      rows.map { list.text($0, .workerClass) ?? "" }.prefix(3) == ["社区正职", "社区副职", "社工"])
    let totals = rows.dropFirst(2).compactMap { row -> Int? in
      if case .number(let raw) = list.value(row, .total) { raw } else { nil }
    }
    #expect(totals == totals.sorted(by: >) && totals.count > 5)
  }

  @Test("puts who has no value last, up and down", arguments: ["pay", "pay:desc"])
  func noneLast(order: String) throws {
    let list = Guihua.workers
    let rows = list.sorted(list.places(nil), by: try [SortKey](reading: order, for: .workers))
    #expect(rows.last.flatMap { list.text($0, .name) } == "郑涛")
  }

  @Test("has names as a Chinese dictionary has them")
  func sortsNames() throws {
    let list = Guihua.workers
    let rows = list.sorted(list.places(nil), by: try [SortKey](reading: "name", for: .workers))
    #expect(rows.prefix(3).compactMap { list.text($0, .name) } == ["陈丽娟", "李建平", "孙晓燕"])
    #expect(Pinyin.order("桂花2") < Pinyin.order("桂花10"))
    #expect(Pinyin.order("单雄", surnameFirst: true) > Pinyin.order("陈", surnameFirst: true))
  }

  @Test("counts as people do: 1, 2, 10, also beyond 199 and where nothing is said")
  func natural() throws {
    var records = Fixture.guihua()
    let names = ["桂花10", "桂花2", "桂花1", "桂花1000", "桂花300"]
    for (id, name) in zip(records.grids.keys.sorted(), names) { records.grids[id]?.name = name }
    let month = Fixture.today.month
    let source = ListSource(
      Board(Slice(street: Fixture.street, month: month, records: records)), records: records,
      today: Fixture.today, for: Actor(name: "沈洁", role: .street, place: "S1"),
      words: Words(.chinese))
    let table = source.table(.grids)
    let sorted = table.sorted(
      Array(0..<table.count), by: try [SortKey](reading: "name", for: .grids))
    let shown = sorted.compactMap { table.text($0, .name) }.filter(names.contains)
    #expect(shown == ["桂花1", "桂花2", "桂花10", "桂花300", "桂花1000"])
    #expect(
      ["W10", "W9", "W010", "W9a", "10", "9", "甲"].sorted(by: naturalOrder)
        == ["9", "10", "W9", "W9a", "W010", "W10", "甲"])
  }
}
