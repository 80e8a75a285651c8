import Demo
import Domain
import Query
import Testing
import Wording

@Suite("A filter")
struct FilterTests {
  @Test(
    "finds people by name, id, line and pinyin",
    arguments: [
      ("wxj", ["王小军"]), ("王小", ["王小军"]), ("W022", ["王小军"]), ("bfjz", ["王小军"]),
      ("wang xiaojun", ["王小军"]), ("桂花2", ["陈丽娟"]), ("", nil),
    ] as [(String, [String]?)])
  func bareWords(filter: String, names: [String]?) throws {
    #expect(try Guihua.names(filter) == names ?? Guihua.names("社区:桂花"))
  }

  @Test(
    "asks a field, whatever it is called",
    arguments: [
      "主线:帮扶", "主线:bf", "main:帮扶", "zx:bf", "主线：帮扶", "main:M01", "主线 : 帮扶",
      "主线=帮扶救助", "主线:\"帮扶 救助\"", "mainline:bfjz",
    ])
  func fieldNames(filter: String) throws {
    #expect(try Guihua.names(filter) == ["王小军"])
  }

  @Test(
    "takes alternatives, negation and several conditions",
    arguments: [
      ("岗位:正职,副职", ["汪红梅", "李建平"]),
      ("职级:chief|deputy", ["汪红梅", "李建平"]),
      ("王小军 or 周敏", ["王小军", "周敏"]),
      ("王小军 或 周敏", ["王小军", "周敏"]),
      ("wxj | zhoum", ["王小军", "周敏"]),
      ("社区:桂花 网格:-- -岗位:正职", ["赵国强", "郑涛"]),
      ("网格：无 ！岗位：正职 -试用 -提示:试用", ["赵国强"]),
      ("产假", ["孙晓燕"]), ("maternity", ["孙晓燕"]), ("最轻", ["赵国强"]),
      ("提示:产假", ["孙晓燕"]), ("notes:maternity", ["孙晓燕"]),
      ("代岗:残联", ["周敏"]), ("代岗:有", ["周敏"]), ("-岗位:社工", ["汪红梅", "李建平"]),
    ] as [(String, [String])])
  func combines(filter: String, names: [String]) throws {
    #expect(try Guihua.names(filter) == names)
  }

  @Test(
    "compares numbers exactly, units understood",
    arguments: [
      ("量W=104.65", ["周敏"]), ("量W>104.64", ["周敏"]), ("量W>104.65", []),
      ("工作量>=104.65分", ["周敏"]), ("workload<25.2", ["孙晓燕"]), ("量W＜25.20", ["孙晓燕"]),
      ("满意<0.9", ["吴佳怡"]), ("满意<90%", ["吴佳怡"]), ("满意 < 90", ["吴佳怡"]),
      ("满意=86.1%", ["吴佳怡"]), ("满意=0.861", ["吴佳怡"]), ("rate≤31/36", nil),
      ("辅>=3", ["汪红梅"]), ("特X>0", ["王小军"]),
    ] as [(String, [String]?)])
  func compares(filter: String, names: [String]?) throws {
    guard let names else {
      #expect(throws: FilterFault.self) { try Guihua.names(filter) }
      return
    }
    #expect(try Guihua.names(filter) == names)
  }

  @Test("never takes what is not there for a number, not even when negated")
  func noData() throws {
    for filter in ["绩差<999999", "绩差>=0", "绩差!=1", "-绩差<0", "-绩差>=0"] {
      #expect(try !Guihua.names(filter).contains("郑涛"), "\(filter)")
    }
    #expect(try Guihua.names("绩差:--") == ["郑涛"])
    #expect(try Guihua.names("绩差:有").count == 8)
  }

  @Test("looks at communities and grids too")
  func otherLists() throws {
    #expect(try Guihua.names("社工:wxj", in: .grids) == ["桂花1"])
    #expect(try Guihua.names("责任社工:无 空缺>=3天", in: .grids) == ["桂花6"])
    #expect(try Guihua.names("户数>440", in: .grids) == ["桂花4"])
    #expect(try Guihua.names("应配>=11 空缺>0 提交:未提交", in: .communities) == ["桂花"])
  }

  @Test("has a table of truth of its own: or binds before and, twice not is yes")
  func logic() throws {
    #expect(try Guihua.names("--wxj") == ["王小军"])
    #expect(try Guihua.names("王小军 or 周敏 -主线:卫生") == ["王小军"])
  }

  @Test(
    "says where it is wrong, what is wrong and what is allowed",
    arguments: [
      ("王 满以<0.9", "第 3 个字：没有「满以」这一项。可以写：社工、工号、社区、"),
      ("满意<", "第 1 个字：「满意%」后面要写数。"),
      ("满意<高", "第 4 个字：「高」不是数。「满意%」写成 0.9 或 90%。"),
      ("绩差>100户", "第 4 个字：「100户」不是数。「绩差」写成 1039.07。"),
      ("主线<帮扶", "第 1 个字：「主线」不是数，不能比大小。用 : 写成 主线:某某。"),
      ("主线:", "第 1 个字：「主线」后面要写字，没有就写 --。"),
      ("主线:\"帮扶", "第 4 个字：引号没有收尾。"),
      ("王 -", "第 3 个字：减号后面要写不要什么。"),
      ("王 or", "第 3 个字：「或」的两边都要有字。"),
      ("ts:1", "第 1 个字：「ts」可以是特X、提示，写全一点。"),
      (":帮扶", "第 1 个字：前面要写是哪一项，如 总分>100。"),
    ])
  func faults(filter: String, sentence: String) {
    #expect(Guihua.fault(filter)?.hasPrefix(sentence) == true, "\(Guihua.fault(filter) ?? "-")")
    #expect(Guihua.fault(filter, Words(.english))?.hasPrefix("Character ") == true)
  }

  @Test("reads any text without falling over, and finds the same in both languages")
  func anyText() throws {
    var chance = SystemRandomNumberGenerator()
    let pieces = Array("满意主线总分:<>=!-|\"“,，0.9%元wxj or 或 \u{301}＜ 王") + ["\u{200D}"]
    let lists = [Language.chinese, .english].map { Guihua.list(.workers, Words($0)) }
    for _ in 0..<2_000 {
      let length = Int.random(in: 0..<14, using: &chance)
      let text = String((0..<length).map { _ in pieces.randomElement(using: &chance) ?? " " })
      guard let filter = try? Filter(reading: text, for: .workers) else { continue }
      #expect(lists[0].places(filter) == lists[1].places(filter), "\(text)")
    }
  }
}
