import Domain

/// The streets of a demo of that size.
func streetPlans(_ size: DemoSize, width: Numbers.Width) -> [StreetPlan] {
  var plans = [firstStreet(alone: size == .street, width: width)]
  switch size {
  case .street: break
  case .district:
    for number in 2...9 {
      plans.append(otherStreet(number, communities: 9, workers: number < 4 ? 167 : 166, plans))
    }
  case .city:
    for number in 2...118 {
      plans.append(otherStreet(number, communities: 12, workers: number < 59 ? 170 : 169, plans))
    }
  }
  return plans
}

private func firstStreet(alone: Bool, width: Numbers.Width) -> StreetPlan {
  let id = numbered("S", 1, width.street)
  return StreetPlan(
    number: 1, id: Identifier(id), name: "云河街道", district: demoDistrict(1),
    batchPrefix: alone ? "" : id + "-", firstCommunity: 1, communities: yunhe, width: width)
}

/// A street after those in `earlier`, with that many communities and workers.
private func otherStreet(
  _ number: Int, communities: Int, workers: Int, _ earlier: [StreetPlan]
) -> StreetPlan {
  var random = SplitMix(seed: 7_000 + number)
  let width = earlier[0].width
  let id = numbered("S", number, width.street)
  let before = earlier.reduce(0) { $0 + $1.communities.count }
  return StreetPlan(
    number: number, id: Identifier(id), name: placeName(number) + "街道",
    district: demoDistrict(earlier.count < 9 ? 1 : 1 + number / 12), batchPrefix: id + "-",
    firstCommunity: before + 1,
    communities: (0..<communities).map { place in
      community(
        placeName(before + place),
        workers: workers / communities + (place < workers % communities ? 1 : 0), &random)
    },
    width: width)
}

private func community(
  _ name: String, workers: Int, _ random: inout SplitMix
) -> CommunityPlan {
  CommunityPlan(
    name: name, households: random.pick(200...300) * 10, grids: workers * 64 / 100,
    workers: workers, deputies: workers > 15 ? 2 : 1, hardness: random.pick(20...32) * 50,
    content: random.chance(8) ? 895 : random.pick(942...968), team: random.pick(85...96) * 100,
    chiefLines: random.pick(1...4), chiefHasGrid: random.chance(10))
}

func demoDistrict(_ number: Int) -> District {
  let names = ["临江", "滨湖", "河东", "河西", "城南", "城北", "望山", "新城", "古塘", "东港"]
  return District(
    id: Identifier("Q\(number)"), name: names[(number - 1) % names.count] + "区")
}
