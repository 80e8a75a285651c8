import Domain
import Testing

@testable import Wording

@Suite("Names in Latin letters")
struct PinyinNamesTests {
  @Test(
    "writes a person's name as a passport does",
    arguments: [
      ("王小军", "Wang Xiaojun"), ("单芳", "Shan Fang"), ("曾国强", "Zeng Guoqiang"),
      ("解晓燕", "Xie Xiaoyan"),
      ("仇英", "Qiu Ying"), ("查良镛", "Zha Liangyong"), ("区明", "Ou Ming"), ("盖军", "Ge Jun"),
      ("朴正", "Piao Zheng"), ("缪娟", "Miao Juan"), ("万俟雄", "Moqi Xiong"), ("单于海", "Chanyu Hai"),
      ("长孙无忌", "Zhangsun Wuji"), ("尉迟恭", "Yuchi Gong"), ("尉健", "Wei Jian"),
      ("欧阳修", "Ouyang Xiu"), ("吕布", "Lyu Bu"), ("王安", "Wang An"), ("李长安", "Li Chang'an"),
      ("王", "Wang"), ("阿依古丽·买买提", "Ayiguli Maimaiti"), ("Wang Fang", "Wang Fang"),
      ("翟志刚", "Zhai Zhigang"), ("乐嘉", "Yue Jia"), ("陈丽娟", "Chen Lijuan"), ("", ""),
    ])
  func names(chinese: String, latin: String) {
    #expect(Pinyin.latin(chinese, surnameFirst: true) == latin)
  }

  @Test("a section that marks is spelled as a place and not as somebody with a surname")
  func sections() {
    let names = RecordNames(Records(), .english, latin: true)
    #expect(names.person("平安综治科") == Pinyin.latinPlace("平安综治科"))
    #expect(names.person("欧阳娜娜") == Pinyin.latin("欧阳娜娜", surnameFirst: true))
    #expect(names.person("买买提·吐尔逊") == Pinyin.latin("买买提·吐尔逊", surnameFirst: true))
  }

  @Test(
    "writes other text as words",
    arguments: [
      ("桂花1", "Guihua 1"), ("西安", "Xi'an"), ("单位", "Danwei"), ("长江路", "Changjianglu"),
      ("W020", "W020"), ("党建 A组", "Dangjian A Zu"),
    ])
  func words(chinese: String, latin: String) {
    #expect(Pinyin.latin(chinese) == latin)
  }

  @Test("gives initials and spelling by default readings")
  func initials() {
    #expect(Pinyin.initials("王小军") == "wxj")
    #expect(Pinyin.initials("曾丽", surnameFirst: true) == "zl")
    #expect(Pinyin.initials("桂花1") == "gh1")
    #expect(Pinyin.spelling("代岗") == "daigang")
  }

  @Test("knows a reading of every character of GB 2312")
  func coverage() {
    #expect(PinyinTable.shared.readings(of: 0x738B).count { _ in true } == 1)
    let known = (UInt32(0x4E00)...0x9FFF).count { !PinyinTable.shared.readings(of: $0).isEmpty }
    #expect(known > 20_000)
    #expect(
      "齄鼾鼬黯鼋龠".unicodeScalars.allSatisfy { !PinyinTable.shared.readings(of: $0.value).isEmpty })
    #expect(PinyinTable.shared.syllables.allSatisfy { $0.count <= 6 })
  }
}
