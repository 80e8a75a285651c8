import Domain
import TextUI
import Wording

extension Picker {
  func candidateField(_ words: Words) -> PlainField {
    let options = shown.map { candidate in
      let after = candidate.after.map { " " + words(DashboardPhrase.headWorkload) + " \($0)" }
      let verdict: String
      switch candidate.verdict {
      case .fine: verdict = ""
      case .caution(let text): verdict = ", " + text
      case .impossible(let text, _): verdict = ", " + words(LessonPhrase.plainNot) + " " + text
      }
      return candidate.name + ", " + candidate.present + (after ?? "") + verdict
    }
    return PlainField(
      label: words(isForTargets ? DashboardPhrase.headWhat : .headWho),
      now: selected?.name ?? "", options: options,
      offered: shown.lastIndex { $0.isPossible }.map { $0 + 1 } ?? shown.count,
      takesSeveral: true
    ) { state, _, places in
      state.changePicker { picker, facts in
        let ids = places.map { picker.shown[$0].id }
        picker.marked = ids.count > 1 ? Set(ids) : []
        picker.select(ids.first)
        picker.offer(facts)
      }
      return nil
    }
  }
}

extension AbsencePage {
  /// Which of the duties one worker takes.
  func plainFields(_ facts: MonthFacts) -> [PlainField] {
    let duties = absence.duties.map {
      DutyCells($0, facts).texts.prefix(3).joined(separator: " ")
    }
    return [
      PlainField(
        label: facts.words(DashboardPhrase.headWhat),
        now: chosen.first.map { facts.names.target($0.target) } ?? "", options: duties,
        takesSeveral: true
      ) { state, _, places in
        state.change(AbsencePage.self) { page in
          page.marked = Set(places)
          page.list.select(places[0])
        }
        return nil
      }
    ]
  }
}
