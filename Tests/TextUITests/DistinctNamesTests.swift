import SeededChance
import Testing
import TextUI

@Suite("Names that begin alike are told apart where they are cut")
struct DistinctNamesTests {
  private let grids = ["一", "二", "三", "四", "十一", "十二"].map { "桂花社区第\($0)网格" }

  private func fitted(_ names: [String], _ width: Int) -> [String] {
    let distinct = DistinctNames(names)
    return names.map { distinct.fitted($0, to: width, ambiguous: .narrow) }
  }

  @Test(
    "without what all begin with, else cut where nothing differs",
    arguments: [
      (20, ["桂花社区第一网格", "桂花社区第十一网格"]), (10, ["第一网格", "第十一网格"]),
      (9, ["第一网格", "第十一网>"]), (8, ["第一网格", "第十一>"]), (6, ["第一>", ">一网>"]),
    ])
  func grids(width: Int, expected: [String]) {
    #expect([fitted(grids, width)[0], fitted(grids, width)[4]] == expected)
  }

  @Test("where something else stands on the list, and in English")
  func mixed() {
    #expect(fitted(grids.prefix(2) + ["党建", "养老助老"], 10) == ["桂>一网格", "桂>二网格", "党建", "养老助老"])
    #expect(fitted(["Guihua Grid One", "Guihua Grid Two"], 8) == ["Grid One", "Grid Two"])
    #expect(fitted(["Guihua Grid One", "Guihua Grid Two"], 5) == ["One", "Two"])
    #expect(fitted(["东湖花园一期北门网格", "东湖花园二期北门网格"], 9) == ["一期北门>", "二期北门>"])
  }

  @Test("and a name that nothing is like is cut at its end")
  func alone() {
    #expect(fitted(["桂花社区第一网格"], 9) == ["桂花社区>"])
    #expect(fitted(["桂花社区第一网格", "湖滨"], 9)[0] == "桂花社区>")
    #expect(DistinctNames([]).fitted("桂花社区第一网格", to: 9, ambiguous: .narrow) == "桂花社区>")
  }

  @Test("in no more than its room, and never two alike where all have theirs", arguments: 1...40)
  func chance(seed: Int) {
    var chance = Chance(seed: seed)
    let parts = ["桂花社区", "第", "一", "二", "三", "网格", "东", "西", "A", "1", " "]
    var names: [String] = []
    for _ in 0..<12 {
      let length = Int.random(in: 1...6, using: &chance)
      let rest = (0..<length).compactMap { _ in parts.randomElement(using: &chance) }
      names.append("桂花社区" + rest.joined())
    }
    names = Set(names).sorted()
    for width in 0...24 {
      let fitted = fitted(names, width)
      for name in fitted {
        #expect(CharacterWidth.width(of: name, ambiguous: .narrow) <= width)
      }
    }
    let longest = names.map { CharacterWidth.width(of: $0, ambiguous: .narrow) }.max() ?? 0
    #expect(Set(fitted(names, longest)).count == names.count)
  }
}
