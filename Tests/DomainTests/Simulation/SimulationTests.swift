import Domain
import Testing

/// Article 15: a month with other values, beside what it came to.
@Suite("An officer who tries another rule on a past month")
struct SimulationTests {
  /// wang holds a heavy main line, li a light one; their marks are the same.
  private var street: SampleStreet {
    var street = SampleStreet()
    street.month = "2026-09"
    street.holds("wang", "M01")
    street.holds("li", "M02")
    street.holds("sun", "M01", in: "C02")
    for worker in ["wang", "li", "sun"] {
      street.mark(.self, worker, "90.00")
      street.mark(.superior, worker, worker == "wang" ? "60.00" : "90.00")
    }
    return street
  }

  private func simulation(
    _ change: (inout SimulationChanges) -> Void
  ) throws -> Simulation {
    var changes = SimulationChanges()
    change(&changes)
    return try Simulation(street.slice, changes)
  }

  @Test("sees nothing move when nothing is changed")
  func nothing() throws {
    let simulation = try simulation { _ in }
    #expect(simulation.after == simulation.before)
    #expect(simulation.moves.isEmpty)
  }

  @Test("sees who gains and who loses by another coefficient, and that the pool stays whole")
  func coefficient() throws {
    let simulation = try simulation {
      $0.coefficients[Difficulty.Place(target: "M01", community: "C02")] = "1.500"
    }
    #expect(simulation.gains.map(\.worker) == ["sun"])
    #expect(Set(simulation.losses.map(\.worker)) == ["wang", "li"])
    #expect(simulation.moves.first?.worker == "sun")
    #expect(simulation.payDifference == .zero)
    let before = simulation.before.worker("sun")?.workload
    #expect(before == "60.00")
    #expect(simulation.after.worker("sun")?.workload == "90.00")
  }

  @Test("sees other points of a line wherever it is held")
  func points() throws {
    let simulation = try simulation { $0.points["M01"] = "10.00" }
    #expect(simulation.after.worker("wang")?.workload == "10.00")
    #expect(simulation.after.worker("sun")?.workload == "10.00")
    #expect(simulation.gains.map(\.worker) == ["li"])
  }

  @Test("sees other weights, and is told when they do not come to 100")
  func weights() throws {
    let simulation = try simulation {
      $0.scheme[.weight(.worker, .superior)] = "20"
      $0.scheme[.weight(.worker, .department)] = "50"
    }
    // Only self 10 and superior 20 have marks: 60 and 90 weigh 2 : 1.
    #expect(simulation.after.worker("wang")?.effect.points == "70.00")
    #expect(simulation.before.worker("wang")?.effect.points == "67.50")
    #expect(throws: SimulationFault.weights(.worker, sum: 110)) {
      _ = try self.simulation { $0.scheme[.weight(.worker, .department)] = "50" }
    }
  }

  @Test("sees a fixed base, which needs its value and goes with its mode")
  func fixed() throws {
    let simulation = try simulation {
      $0.scheme[.mode] = "fixed"
      $0.scheme[.base] = "10.0000"
    }
    let wang = try #require(simulation.after.worker("wang"))
    #expect(wang.pay.fen == wang.total.raw * 10)
    #expect(throws: SimulationFault.fixedWithoutBase) {
      _ = try self.simulation { $0.scheme[.mode] = "fixed" }
    }
    #expect(throws: SimulationFault.baseWithoutFixed) {
      _ = try self.simulation { $0.scheme[.base] = "10.0000" }
    }
  }

  @Test("is told which target, community or value cannot be")
  func faults() {
    #expect(throws: SimulationFault.unknownTarget("M99", "2026-09")) {
      _ = try simulation { $0.points["M99"] = "1.00" }
    }
    #expect(throws: SimulationFault.unknownCommunity("C90", "2026-09")) {
      _ = try simulation {
        $0.coefficients[Difficulty.Place(target: "M01", community: "C90")] = "1.500"
      }
    }
    #expect(
      throws: SimulationFault.value(
        name: "pool.mode", found: "lottery", allowed: .choice(["pool", "fixed"]))
    ) {
      _ = try simulation { $0.scheme[.mode] = "lottery" }
    }
    #expect(throws: SimulationFault.self) {
      _ = try simulation { $0.scheme[.standard(.worker)] = "-1.00" }
    }
  }

  @Test("finds every key of the scheme by its name, and writes back what it reads")
  func keys() throws {
    for key in SchemeKey.all {
      #expect(SchemeKey(name: key.name) == key)
      var scheme = Scheme()
      try key.set(key.text(in: scheme), in: &scheme)
      #expect(scheme == Scheme(), "\(key.name)")
    }
    #expect(SchemeKey(name: "weights.worker.luck") == nil)
  }

  @Test("sees a group's spread beside what it was")
  func spreads() throws {
    let simulation = try simulation { $0.points["M01"] = "10.00" }
    let street = try #require(
      simulation.spreads.first { $0.before?.group == .street && $0.before?.classes != "chief" })
    #expect(street.before != street.after)
  }

  @Test("adds up what everybody gains over several months")
  func several() throws {
    let one = try simulation { $0.points["M01"] = "10.00" }
    let sums = [one, one].sums
    #expect(sums.first?.worker == "li")
    #expect(
      sums.first?.difference.fen == (one.moves.first?.payDifference.fen).map { $0 * 2 })
    #expect(sums.reduce(0) { $0 + $1.difference.fen } == 0)
  }

  @Test(
    "never gives a pool more or less by points alone, in random streets", arguments: 0..<10)
  func conservation(hundred: Int) throws {
    for seed in (hundred * 30)..<(hundred * 30 + 30) {
      let street = RandomStreet.make(seed)
      let none = try Simulation(street.slice, SimulationChanges())
      #expect(none.after == street.board, "seed \(seed)")
      var changes = SimulationChanges()
      for (number, target) in street.records.grids.keys.sorted().enumerated() {
        changes.points[target] = Points(raw: 10_00 + number * 7_31)
      }
      changes.scheme[.weight(.worker, .self)] = "30"
      changes.scheme[.weight(.worker, .superior)] = "10"
      let simulation = try Simulation(street.slice, changes)
      for (pool, after) in zip(simulation.before.pools, simulation.after.pools)
      where pool.mode == .pool && pool.points.raw > 0 && after.points.raw > 0 {
        let members = simulation.moves.filter { $0.before?.pool == pool.key }
        #expect(
          members.reduce(0) { $0 + $1.payDifference.fen } == 0, "seed \(seed): \(pool.key)")
      }
    }
  }
}
