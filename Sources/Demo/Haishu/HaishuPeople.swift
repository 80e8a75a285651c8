import Domain

extension Records {
  /// Writes who has come by a day, with what he is known to be.
  ///
  /// Who works there on the day on which the case is told is a woman or certified as often as it says.
  mutating func write(
    _ roster: HaishuRoster, in places: HaishuPlaces, by today: Day, _ numbers: inout Numbers,
    _ random: inout SplitMix
  ) {
    var names = PersonNames(reserved: quotedNames)
    let posts = roster.posts.sorted { ($0.first, $0.community) < ($1.first, $1.community) }
    let kinds = Kinds(posts, &random)
    for (place, post) in posts.enumerated() {
      let gender: Gender = kinds.men.contains(place) ? .male : .female
      let id = numbers.worker()
      let name = names.next(gender, &random)
      let certificate = random.pick(certificates)
      guard post.first <= today else { continue }
      let last = post.last.flatMap { $0 <= today ? $0 : nil }
      workers[id] = Worker(
        id: id, name: name, employment: DayRange(post.first, last),
        exitReason: last == nil ? nil : post.reason,
        certificate: kinds.certified.contains(place) ? certificate : .none, gender: gender)
      let years = HaishuPlan.told.month.year - post.first.month.year
      let version = WorkerVersion(
        of: id, from: .beginning, community: places.communities[post.community].id,
        workerClass: post.workerClass, grade: grade(of: post.workerClass, after: years))
      workerVersions[version.key] = version
    }
  }
}

/// Who is a man and who is certified, by the places among the posts.
private struct Kinds {
  private(set) var men: Set<Int>
  private(set) var certified: Set<Int>

  init(_ posts: [HaishuRoster.Post], _ random: inout SplitMix) {
    let there = random.shuffled(posts.indices.filter { posts[$0].last == nil })
    let gone = posts.indices.filter { posts[$0].last != nil }
    men = Set(there.prefix(there.count * (100 - HaishuPlan.women) / 100))
    men.formUnion(gone.filter { _ in random.chance(100 - HaishuPlan.women) })
    let all = (there.count * HaishuPlan.certified * 2 + 1_000) / 2_000
    let (served, fresh) = (
      there.filter { posts[$0].hasYear(by: HaishuPlan.told) },
      there.filter { !posts[$0].hasYear(by: HaishuPlan.told) }
    )
    let withYear = (served.count * HaishuPlan.certifiedWithYear * 2 + 1_000) / 2_000
    certified = Set(served.prefix(withYear) + fresh.prefix(all - withYear))
    certified.formUnion(gone.filter { _ in random.chance(60) })
  }
}

private let certificates: [Certificate] = [
  .assistant, .assistant, .assistant, .assistant, .assistant, .socialWorker, .socialWorker,
  .socialWorker, .socialWorker, .senior,
]

/// People whom the text names; nobody of the case is called so.
private let quotedNames = ["叶丽萍", "马于鹤", "汪红英", "裘保莉", "忻之承", "应航琪", "亓悦", "罗世静", "徐慧琳"]
