import Domain

// What the eighteen grades are paid in the demo: a ladder of one rung, and what a post adds.

/// All 36 grades of the three classes (岗级工资); with the usual lowest pay 桂花 comes to 38,460.00 yuan.
func demoPayGrades(from month: Month, lowest: Int = 3_240_00) -> [PayGrade] {
  let posts: [(WorkerClass, fen: Int)] = [(.chief, 600_00), (.deputy, 300_00), (.worker, 0)]
  return posts.flatMap { own, post in
    own.grades.map { grade in
      PayGrade(row: [
        .code(own), .integer(grade), .month(month), .integer(lowest + 120_00 * (grade - 1) + post),
      ])
    }
  }
}

/// What degrees and certificates add (津贴).
func demoAllowances(from month: Month) -> [Allowance] {
  let degrees: [(Degree, fen: Int)] = [
    (.college, 40_00), (.bachelor, 100_00), (.master, 200_00), (.doctor, 300_00),
  ]
  let certificates: [(Certificate, fen: Int)] = [
    (.assistant, 100_00), (.socialWorker, 200_00), (.senior, 300_00),
  ]
  let row = { (kind: Allowance.Kind, level: String, fen: Int) in
    Allowance(row: [.code(kind), .text(level), .month(month), .integer(fen)])
  }
  return degrees.map { row(.degree, $0.rawValue, $1) }
    + certificates.map { row(.certificate, $0.rawValue, $1) }
}

/// What a district has published of the pay of three years (S2).
let publishedIncomes: [Income] = [
  (2018, WorkerClass.worker, 54_000), (2019, .worker, 75_000), (2020, .worker, 81_000),
  (2020, .deputy, 100_000), (2020, .chief, 122_000),
].map { year, own, yuan in
  Income(row: [.integer(year), .code(own), .integer(yuan * 100), .text("S2")])
}

extension StreetDraft {
  /// The degree of everybody who works or worked in the street, the same all the time (学历).
  var degrees: [DegreeVersion] {
    var random = SplitMix(stream: 38_000 + plan.number)
    return communities.enumerated().flatMap { place, community in
      community.people.enumerated().map { seat, person in
        let made = random.pick(madeUpDegrees)
        return DegreeVersion(row: [
          .id(person.id), .month(.beginning),
          .code(place == storyPlace ? guihuaDegrees[seat] : made),
        ])
      }
    }
  }
}

private let madeUpDegrees: [Degree] =
  Array(repeating: .college, count: 33) + Array(repeating: .bachelor, count: 56)
  + Array(repeating: .master, count: 10) + [.doctor]

/// In the order of `guihuaNames`.
private let guihuaDegrees: [Degree] = [
  .bachelor, .college, .bachelor, .bachelor, .college, .bachelor, .college, .bachelor, .master,
]
