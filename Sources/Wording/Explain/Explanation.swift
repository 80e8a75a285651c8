/// Where a worker's total and pay come from, line by line (说明): the same words on the screen and
/// on the command line.
///
/// Every line re-adds to the one above it.
package struct Explanation: Hashable, Sendable {
  /// The four numbers a total is made of, and what stands above and below them.
  package enum Part: String, Hashable, Sendable {
    case sum, workload, effect, special, satisfaction, closing
  }

  package struct Line: Hashable, Sendable {
    package let part: Part
    /// 0 total and pay, 1 one of the four, 2 what that is made of, 3 a remark on it.
    package let depth: Int
    package let label: String
    /// The number; empty where the line is a remark.
    package let value: String
    /// How it is computed, `= 41.00 x 1.000 x 1.000 x 31/31`.
    package let formula: String
    /// Who entered it, from when, why it is so.
    package let note: String

    package init(
      _ part: Part, depth: Int, _ label: String, value: String = "", formula: String = "",
      note: String = ""
    ) {
      self.part = part
      self.depth = depth
      self.label = label
      self.value = value
      self.formula = formula
      self.note = note
    }
  }

  package let lines: [Line]

  package init(lines: [Line]) { self.lines = lines }

  package func lines(of part: Part) -> [Line] { lines.filter { $0.part == part } }
}
