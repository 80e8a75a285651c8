import Domain

/// Made-up names of persons, each given once.
struct PersonNames: Sendable {
  private var used: Set<String>

  init(reserved: [String]) { used = Set(reserved) }

  mutating func next(_ gender: Gender, _ random: inout SplitMix) -> String {
    let given = gender == .female ? femaleNames : maleNames
    var name: String
    repeat { name = random.pick(surnames) + random.pick(given) } while !used.insert(name).inserted
    return name
  }
}

private let surnames = split(
  """
  王 李 张 刘 陈 杨 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 彭 吕 苏 卢
  蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史 顾
  侯 邵 孟 龙 万 段 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文
  """)

private let femaleNames = split(
  """
  晓燕 丽娟 红梅 佳怡 文静 慧敏 晓岚 雪梅 莉莉 宝珠 秀兰 雅琴 婷婷 海燕 玉兰 淑芬 美玲 晓琳 静怡 梦洁 思雨 雨欣 若兰 倩
  晓芳 丽华 桂英 小红 爱华 金凤 彩霞 月琴 亚萍 巧云 群 颖 琳 敏 洁 蓉 莹 霞 芳 娜 媛 岚 惠芳 建芬 国芳 晓薇 佩珍 文娟
  素珍 银花 翠萍 冬梅 秋月 海英 晓蕾 梦婷 诗韵 可欣 依琳 雯 瑾 燕萍 水仙 荷香 敏华 少华 红霞 雅文 欣怡 紫薇
  """)

private let maleNames = split(
  """
  建平 小军 国强 涛 伟民 永康 俊杰 少华 志刚 建国 明辉 海峰 文斌 立新 振华 宏伟 斌 磊 晓东 浩然 子轩 家豪 志远
  庆丰 松涛 卫东 新民 长庚 培林 学文 正平 思远 天翔 一鸣 凯 峰 杰 向阳 瑞祥 金龙 水根 俊
  """)

private func split(_ text: String) -> [String] {
  text.split(whereSeparator: \.isWhitespace).map(String.init)
}
