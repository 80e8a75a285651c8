import Domain

/// What a community of the demo is made from (一个社区的底子).
struct CommunityPlan: Sendable {
  let name: String
  let households: Int
  /// Households before new buildings were handed over, and the place of the first month after.
  var earlier: (households: Int, until: Int)?
  let grids: Int
  let workers: Int
  var deputies = 1
  /// Thousandths: how much harder the lines are here than elsewhere.
  let hardness: Int
  /// Of a thousand residents asked, how many are satisfied.
  let content: Int
  /// Hundredths: what the street's assessment group mostly gives.
  let team: Int
  /// Auxiliary lines of the secretary.
  var chiefLines = 3
  /// Whether the secretary carries a grid himself.
  var chiefHasGrid = false
}

/// What a street of the demo is made from.
struct StreetPlan: Sendable {
  /// The first street has the number 1 and the story of 桂花.
  let number: Int
  let id: Street.ID
  let name: String
  let district: District
  /// In a database of several streets each street's batches are named after it.
  let batchPrefix: String
  /// The number of the first community.
  let firstCommunity: Int
  let communities: [CommunityPlan]
  let width: Numbers.Width

  func community(_ place: Int) -> Community.ID {
    Identifier(numbered("C", firstCommunity + place, width.community))
  }
}

/// The street that everybody sees first.
let yunhe: [CommunityPlan] = [
  CommunityPlan(
    name: "云河", households: 2860, grids: 10, workers: 16, hardness: 1400,
    content: 962, team: 94_00),
  CommunityPlan(
    name: "长桥", households: 2410, grids: 9, workers: 14, hardness: 1250, content: 958,
    team: 92_00, chiefLines: 2),
  CommunityPlan(
    name: "桂花", households: 2512, grids: 6, workers: 9, hardness: 1000, content: 945,
    team: 94_00),
  CommunityPlan(
    name: "湖滨", households: 2180, grids: 9, workers: 14, hardness: 1100, content: 962,
    team: 95_00, chiefLines: 2),
  CommunityPlan(
    name: "东园", households: 2990, earlier: (2870, 3), grids: 11, workers: 17, deputies: 2,
    hardness: 1500,
    content: 952, team: 89_00),
  CommunityPlan(
    name: "西苑", households: 2010, grids: 8, workers: 12, hardness: 900, content: 955,
    team: 91_00, chiefLines: 1),
  CommunityPlan(
    name: "新塘", households: 2470, grids: 10, workers: 15, hardness: 1350, content: 950,
    team: 93_00),
  CommunityPlan(
    name: "柳岸", households: 2240, grids: 9, workers: 14, hardness: 1550, content: 895,
    team: 84_00),
  CommunityPlan(
    name: "文晖", households: 2730, grids: 10, workers: 16, hardness: 1400, content: 967,
    team: 96_00),
  CommunityPlan(
    name: "石桥", households: 2380, grids: 10, workers: 15, hardness: 1650, content: 955,
    team: 90_00, chiefLines: 4, chiefHasGrid: true),
  CommunityPlan(
    name: "望江", households: 2120, grids: 8, workers: 13, hardness: 1150, content: 958,
    team: 92_00),
  CommunityPlan(
    name: "荷塘", households: 2640, grids: 10, workers: 15, hardness: 1450, content: 960,
    team: 93_00, chiefLines: 4),
]
