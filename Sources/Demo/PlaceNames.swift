/// The name of the place with that number, the same number always the same name: `松园`.
///
/// Names repeat after 600 numbers.
func placeName(_ number: Int) -> String {
  // 7 shares no factor with the length of either list, so neighbours differ in both characters.
  firstCharacters[number * 7 % firstCharacters.count]
    + secondCharacters[(number * 7 + number / firstCharacters.count) % secondCharacters.count]
}

private let firstCharacters = list("松 竹 梅 兰 青 翠 金 银 玉 清 新 古 南 北 学 明 景 永 安 和 福 康 春 秋 枫 杏 桃 茶 秀 星")
private let secondCharacters = list("园 苑 桥 塘 岸 泉 湖 江 港 岭 坊 里 湾 溪 庭 亭 庄 埠 浜 洲")

private func list(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
