import Domain
import Wording

extension Words {
  /// Grid, main line or auxiliary line, in a short word.
  func kind(of target: Target.ID, in records: Records) -> String {
    guard let line = records.lines[target] else { return self(ExplainPhrase.kindGrid) }
    return self(line.kind == .main ? ExplainPhrase.kindMain : .kindAuxiliary)
  }

  /// The day of the week: `周一`.
  func weekday(_ day: Day) -> String {
    let names = self(DashboardPhrase.weekdays).split(separator: " ")
    return names.indices.contains(day.weekday - 1) ? String(names[day.weekday - 1]) : ""
  }
}

extension MonthFacts {
  /// Why a command is not carried out, on one line.
  func sentence(for refusal: Refusal) -> String {
    words.sentence(for: refusal, names: names.register)
  }
}
