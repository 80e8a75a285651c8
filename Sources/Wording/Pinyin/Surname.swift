/// Surnames whose length or reading the table of characters does not tell (复姓、多音姓).
enum Surname {
  /// The readings of the surname a name begins with, one for each of its characters; nil where the
  /// default reading is right.
  static func readings(in name: some StringProtocol) -> [Syllable?] {
    // Most surnames are none of these: long lists of names are sorted by them.
    guard let start = name.unicodeScalars.first else { return [] }
    guard beginnings.contains(start) else { return [nil] }
    if let compound = compounds[String(name.prefix(2))], name.count > 2 {
      return compound.map { Syllable(Array($0.utf8)) }
    }
    guard let first = name.first else { return [] }
    return [singles[first].map { Syllable(Array($0.utf8)) }]
  }

  /// The first characters of all surnames below.
  private static let beginnings = Set(
    singles.keys.compactMap(\.unicodeScalars.first)
      + compounds.keys.compactMap(\.unicodeScalars.first))

  /// Read otherwise as a surname than as a word.
  private static let singles: [Character: String] = parsed(
    """
    单 shan 單 shan 曾 zeng 解 xie 仇 qiu 查 zha 区 ou 區 ou 盖 ge 蓋 ge 朴 piao 缪 miao 繆 miao
    尉 wei 折 she 秘 bi 种 chong 员 yun 員 yun 祭 zhai 召 shao 乐 yue 樂 yue 黑 he 句 gou 能 nai
    洗 xian 繁 po 撒 sa 长 zhang 晟 cheng 粘 nian 燕 yan 隗 kui 令 ling 那 na
    """
  ).reduce(into: [:]) { $0[Character($1.0)] = $1.1 }

  /// Surnames of two characters, with both readings.
  private static let compounds: [String: [String]] = parsed(
    """
    万俟 mo-qi 尉迟 yu-chi 单于 chan-yu 长孙 zhang-sun 欧阳 ou-yang 上官 shang-guan 司马 si-ma
    司徒 si-tu 司空 si-kong 司寇 si-kou 诸葛 zhu-ge 皇甫 huang-fu 夏侯 xia-hou 慕容 mu-rong
    令狐 ling-hu 宇文 yu-wen 轩辕 xuan-yuan 东方 dong-fang 东郭 dong-guo 南宫 nan-gong
    西门 xi-men 公孙 gong-sun 公冶 gong-ye 申屠 shen-tu 独孤 du-gu 端木 duan-mu 赫连 he-lian
    呼延 hu-yan 澹台 tan-tai 濮阳 pu-yang 淳于 chun-yu 钟离 zhong-li 闻人 wen-ren 鲜于 xian-yu
    闾丘 lv-qiu 太史 tai-shi 太叔 tai-shu 宗政 zong-zheng 乐正 yue-zheng 百里 bai-li 拓跋 tuo-ba
    纳兰 na-lan 宰父 zai-fu 谷梁 gu-liang 漆雕 qi-diao 亓官 qi-guan 巫马 wu-ma 壤驷 rang-si
    哥舒 ge-shu 贺兰 he-lan 梁丘 liang-qiu 左丘 zuo-qiu 第五 di-wu 尉遲 yu-chi 單于 chan-yu
    長孫 zhang-sun 歐陽 ou-yang 司馬 si-ma 諸葛 zhu-ge 東方 dong-fang 南宮 nan-gong 公孫 gong-sun
    """
  ).reduce(into: [:]) { $0[$1.0] = $1.1.split(separator: "-").map(String.init) }

  private static func parsed(_ text: String) -> [(String, String)] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    return stride(from: 0, to: words.count, by: 2).map { (words[$0], words[$0 + 1]) }
  }
}
