import Testing

@testable import Wording

@Suite("Searching by pinyin")
struct PinyinTests {
  @Test(
    "finds 王小军 by whatever is typed for him",
    arguments: [
      "wxj", "wangxj", "wangxiaojun", "xiaojun", "xj", "w", "j", "jun", "wxjun", "wxiaoj", "WXJ",
      "ｗｘｊ", "Wang Xiaojun", "wang xiao jun", "王小军", "小军", "王xj", "wang小军", "wangx", "wangxiaoj",
      "", " ",
    ])
  func findsName(query: String) {
    #expect(Pinyin.matches(query, "王小军"))
  }

  @Test(
    "does not find 王小军 by what is not his name",
    arguments: [
      "wj", "iaojun", "ang", "xw", "wxjj", "wangxiaojunx", "wanxj", "lxj", "王军", "wangjun", "1",
      "军小",
    ])
  func missesName(query: String) {
    #expect(!Pinyin.matches(query, "王小军"))
  }

  @Test(
    "takes any reading of a character",
    arguments: [
      ("shanfang", "单芳"), ("danfang", "单芳"), ("zengli", "曾丽"), ("cengli", "曾丽"), ("xie", "解放"),
      ("jiefang", "解放"), ("qiu", "仇英"), ("chou", "仇英"), ("zha", "查良"), ("ou", "区明"), ("ge", "盖军"),
      ("piao", "朴正"), ("miao", "缪斯"), ("moqi", "万俟雄"), ("wansi", "万俟雄"), ("chanyu", "单于"),
      ("zhangsun", "长孙无忌"), ("yuchi", "尉迟恭"), ("weichi", "尉迟恭"), ("yinhang", "银行"),
      ("zhongqing", "重庆"), ("chongqing", "重庆"), ("yue", "乐正"), ("le", "乐正"), ("zhai", "翟志"),
    ])
  func anyReading(query: String, text: String) {
    #expect(Pinyin.matches(query, text))
  }

  @Test(
    "takes ü, v, u and yu for one sound",
    arguments: ["lv", "lu", "lü", "LÜ", "lu\u{308}", "lyu", "l"], ["吕洁", "绿化", "旅游"])
  func umlaut(query: String, text: String) {
    #expect(Pinyin.matches(query, text))
  }

  @Test(
    "finds places, lines and numbers",
    arguments: [
      ("gh1", "桂花1"), ("guihua1", "桂花1"), ("ylzl", "养老助老"), ("zhgq", "赵国强"), ("zgq", "赵国强"),
      ("w02", "W020"), ("Ｗ０２０", "w020"), ("020", "W020"), ("ayiguli", "阿依古丽·买买提"),
      ("aygl", "阿依古丽·买买提"), ("gulim", "阿依古丽·买买提"), ("xi'an", "西安"), ("xian", "西安"),
      ("wangfang", "Wang Fang"), ("g f", "Wang Fang"), ("2026-10", "2026-10-14"), ("gy", "龚䶮"),
    ])
  func others(query: String, text: String) {
    #expect(Pinyin.matches(query, text))
  }

  @Test("finds nothing by more than a name can hold")
  func longQuery() {
    let query = String(repeating: "a", count: 1_000)
    #expect(!Pinyin.matches(query, "王小军"))
    #expect(Pinyin.Index("王小军").scattered(Pinyin.Query(query)) == nil)
    #expect(Pinyin.matches(String(repeating: "a", count: 63), String(repeating: "啊", count: 70)))
  }

  @Test(
    "finds a command by letters in its order",
    arguments: [
      ("dg", "代岗", [0, 1]), ("dg", "登记请假和代岗", [0, 6]), ("dg", "定稿", [0, 1]),
      ("daig", "登记请假和代岗", [5, 6]), ("dcgsd", "导出公示单", [0, 1, 2, 3, 4]), ("gd", "代岗", nil),
      ("", "代岗", []),
    ] as [(String, String, [Int]?)])
  func scattered(query: String, text: String, places: [Int]?) {
    #expect(Pinyin.Index(text).scattered(Pinyin.Query(query)) == places)
  }
}
