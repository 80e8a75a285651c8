import Domain
import TextUI
import Wording

extension Picker {
  /// Who or what, from when, until when, which share, held or cover.
  func plainFields(_ model: Model) -> [PlainField] {
    let words = model.words
    guard let terms = selected?.terms else { return [] }
    var fields = [candidateField(words)]
    let labels: [(DutyFields.Name, DashboardPhrase)] = [
      (.first, .fieldFrom), (.last, .fieldTo), (.share, .fieldShare),
    ]
    for (name, label) in labels {
      let text = self.fields.field(name, terms).text
      fields.append(
        PlainField(
          label: words(label), now: text.isEmpty ? words(DashboardPhrase.fieldOpen) : text
        ) { state, line, _ in
          state.changePicker { picker, model in
            picker.fields.put(line == "-" ? "" : line, into: name)
            picker.offer(model)
          }
          return state.picker?.plainFault(name, state)
        })
    }
    return fields + [roleField(terms, words)]
  }

  private func plainFault(_ name: DutyFields.Name, _ state: State) -> String? {
    guard let terms = selected?.terms else { return nil }
    return fields.fault(name, terms, today: state.clock.day)
      .map { state.viewer.words.sentence(for: $0) }
  }

  private func candidateField(_ words: Words) -> PlainField {
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
      state.changePicker { picker, model in
        let ids = places.map { picker.shown[$0].id }
        picker.marked = ids.count > 1 ? Set(ids) : []
        picker.select(ids.first)
        picker.offer(model)
      }
      return nil
    }
  }

  private func roleField(_ terms: Terms, _ words: Words) -> PlainField {
    let roles = [DutyRole.held, .cover]
    return PlainField(
      label: words(LessonPhrase.plainRole), now: words.name(fields.role ?? terms.role),
      options: roles.map { words.name($0) }
    ) { state, _, places in
      state.changePicker { picker, model in
        picker.fields.put(roles[places[0]])
        picker.offer(model)
      }
      return nil
    }
  }
}

extension LeaveForm {
  /// Kind, first and last day, and who takes each duty meanwhile that nobody covers yet.
  func plainFields(_ model: Model) -> [PlainField] {
    let words = model.words
    let kinds = LeaveKind.allCases
    let kindField = PlainField(
      label: words(DashboardPhrase.fieldKind), now: words.name(kind),
      options: kinds.map { words.name($0) }
    ) { state, _, places in
      state.changeLeave { form, model in form.choose(kinds[places[0]], model) }
      return nil
    }
    let days = [Field.first, .last].map { field in
      PlainField(
        label: words(field == .first ? DashboardPhrase.fieldFrom : .fieldTo),
        now: (field == .first ? first : last).text
      ) { state, line, _ in
        state.changeLeave { form, model in form.put(line, into: field, model) }
        guard let form = state.page as? LeaveForm, let model = state.model,
          let wrong = form.fault(model), wrong.field == field
        else { return nil }
        return words.sentence(for: wrong.fault)
      }
    }
    let asked = covers.indices.filter { covers[$0].standing.isEmpty }
    return [kindField] + days + asked.map { coverField($0, model) }
  }

  private func coverField(_ index: Int, _ model: Model) -> PlainField {
    let cover = covers[index]
    let options = cover.options(model)
    let now = cover.worker.map { model.names.worker($0) } ?? model.words(DashboardPhrase.nobody)
    return PlainField(
      label: model.names.target(cover.duty.target) + " "
        + model.words(DashboardPhrase.headCover),
      now: now, options: options.map { $0.name + " " + $0.note }
    ) { state, _, places in
      let id = options[places[0]].id
      state.changeLeave { form, model in
        form.choose(id.isEmpty ? nil : Identifier(id), at: index, model)
      }
      return nil
    }
  }
}

extension EndForm {
  /// Which duty, and its last day.
  func plainFields(_ model: Model) -> [PlainField] {
    let words = model.words
    let duties = duties.map { DutyCells($0, model).texts.prefix(3).joined(separator: " ") }
    let duty = PlainField(
      label: words(DashboardPhrase.headWhat),
      now: selected.map { model.names.target($0.target) } ?? "", options: duties
    ) { state, _, places in
      state.changeEnd { form, _ in form.list.select(places[0]) }
      return nil
    }
    let last = PlainField(label: words(DashboardPhrase.fieldLastDay), now: day.text) {
      state, line, _ in
      state.changeEnd { form, model in form.put(line, model) }
      guard let form = state.page as? EndForm, let model = state.model,
        case .failure(let fault) = form.lastDay(model)
      else { return nil }
      return words.sentence(for: fault)
    }
    return [duty, last]
  }
}

extension ReasonForm {
  /// The one sentence.
  func plainFields(_ model: Model) -> [PlainField] {
    [
      PlainField(label: model.words(MonthlyPhrase.fieldReason), now: reason.text) {
        state, line, _ in
        guard var form = state.page as? ReasonForm else { return nil }
        form.reason = FormField(line)
        state.page = form
        return nil
      }
    ]
  }
}

extension AbsencePage {
  /// Which of the duties one worker takes.
  func plainFields(_ model: Model) -> [PlainField] {
    let duties = absence.duties.map {
      DutyCells($0, model).texts.prefix(3).joined(separator: " ")
    }
    return [
      PlainField(
        label: model.words(DashboardPhrase.headWhat),
        now: chosen.first.map { model.names.target($0.target) } ?? "", options: duties,
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
