import Domain

/// Hands out ids in order: `W001`, `T001`, as wide as the size needs.
struct Numbers: Sendable {
  /// Digits of a number.
  struct Width: Sendable {
    let street, community, worker: Int
  }

  let width: Width
  private var lastWorker = 0
  private var lastSpecial = 0
  /// Of a letter and month.
  private var last: [String: Int] = [:]

  init(_ size: DemoSize) {
    width =
      switch size {
      case .street: Width(street: 1, community: 2, worker: 3)
      case .district: Width(street: 1, community: 2, worker: 4)
      case .city: Width(street: 3, community: 4, worker: 5)
      }
  }

  mutating func worker() -> Worker.ID {
    repeat { lastWorker += 1 } while guihuaWorkers.contains(lastWorker)
    return worker(lastWorker)
  }

  func worker(_ number: Int) -> Worker.ID { Identifier(numbered("W", number, width.worker)) }

  mutating func special() -> SpecialTask.ID {
    lastSpecial += 1
    return Identifier(numbered("T", lastSpecial, width.worker))
  }

  /// As the program itself numbers visits: `V2610-0007`.
  mutating func visit(in month: Month) -> String { next("V", month) }

  /// The same of requests: `R2609-0031`.
  mutating func request(in month: Month) -> String { next("R", month) }

  /// The same of matters: `Q2609-0004`.
  mutating func matter(in month: Month) -> String { next("Q", month) }

  /// The same of results: `E2610-0003`.
  mutating func result(in month: Month) -> String { next("E", month) }

  /// The same of trainings: `T2610-0001`.
  mutating func training(in month: Month) -> String { next("T", month) }

  /// The same of meetings: `H2610-0002`.
  mutating func meeting(in month: Month) -> String { next("H", month) }

  private mutating func next(_ letter: String, _ month: Month) -> String {
    let beginning = numbered(letter, month.year % 100 * 100 + month.number, 4) + "-"
    let number = last[beginning, default: 0] + 1
    last[beginning] = number
    return numbered(beginning, number, 4)
  }
}

/// A prefix and a number with leading zeros.
func numbered(_ prefix: String, _ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits
}
