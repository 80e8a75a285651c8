import Domain
import TextUI
import Wording

extension MonthFacts {
  /// The first panel of a community: what waits there, each with the key that helps.
  func todoTable() -> PanelTable {
    PanelTable(
      columns: [
        PanelColumn(id: "todo", column: Column("", rank: 0, minimum: 28, ideal: 400)),
        PanelColumn(id: "action", column: Column("", rank: 1, minimum: 9, ideal: 9, gap: 1)),
      ], hasHead: false, rows: todos.map(row), ambiguous: viewer.ambiguous)
  }

  private func row(_ todo: Todo) -> PanelRow {
    let action = actionText(todo)
    return PanelRow(
      id: todo.id, community: todo.community.text,
      cells: [
        TextLine(todoText(todo), style: todo.isUrgent ? .text : .dim),
        TextLine(action, style: .accent),
      ],
      sign: todo.isUrgent ? .attention : .information,
      search: [todoText(todo)])
  }

  func todoText(_ todo: Todo) -> String {
    switch todo.kind {
    case .vacancy(let vacancy): vacancyText(vacancy, words.vacancy(standing(of: vacancy)))
    case .uncovered(let target, let absent, let until):
      words(
        DashboardPhrase.todoUncovered,
        [
          "worker": names.worker(absent), "target": names.target(target),
          "until": until.short(in: today.month.year),
        ])
    case .otherMarks(let count): words(DashboardPhrase.todoMarks, ["count": "\(count)"])
    case .ownMarks(let count): words(MonthlyPhrase.todoOwnMarks, ["count": "\(count)"])
    case .openObjections(let count):
      words(MonthlyPhrase.todoObjections, ["count": "\(count)"])
    case .scoring(let month, let due):
      words(
        due < today ? MonthlyPhrase.todoScoringOver : .todoScoring,
        ["month": "\(month.number)", "day": due.short(in: today.month.year)])
    case .pendingSpecial(_, let worker, _, let points):
      words(
        DashboardPhrase.todoSpecial, ["worker": names.worker(worker), "points": "\(points)"])
    case .unsignedBatches(let count): words(DashboardPhrase.todoBatches, ["count": "\(count)"])
    case .shortVisits(let count): words(RegisterPhrase.todoVisits, ["count": "\(count)"])
    case .redRequests(let count): words(RegisterPhrase.todoRed, ["count": "\(count)"])
    case .dueRequests(let count): words(RegisterPhrase.todoDue, ["count": "\(count)"])
    case .notSubmitted: words(DashboardPhrase.todoSubmit)
    case .submitted(let submission): submittedText(submission)
    case .returned(let reason, let by, let isMonth):
      words(
        isMonth ? MonthlyPhrase.todoMonthBack : .todoReturned,
        ["who": names.login(by), "reason": reason])
    case .coverEnds(let worker, let target, let last):
      words(
        DashboardPhrase.todoCoverEnds,
        ["worker": names.worker(worker), "target": names.target(target), "day": last.short])
    }
  }

  /// Who handed a community in, and when as soon as that is known.
  private func submittedText(_ submission: Submission) -> String {
    let when = entered[RowKey(of: submission)]?.when
    return words(
      when == nil ? MonthlyPhrase.todoSubmitted : .todoSubmittedAt,
      [
        "month": "\(submission.key.month.number)", "who": names.login(submission.by),
        "when": when.map { String($0.dropFirst(5)) } ?? "",
      ])
  }

  func vacancyText(_ vacancy: Vacancy, _ since: String) -> String {
    let share = vacancy.share(on: today, in: month)
    return words(
      share < Share.whole ? DashboardPhrase.todoPartVacant : .todoVacant,
      [
        "target": names.target(vacancy.target), "vacancy": since,
        "share": "\(share)",
      ])
  }

  func standing(of vacancy: Vacancy) -> VacancyStanding {
    vacancy.standing(on: today, in: month)
  }

  /// The key that helps; empty = it is not for this viewer to do.
  func actionText(_ todo: Todo) -> String {
    switch todo.kind {
    case .vacancy where state <= .open && mayAct(.assign, in: todo.community):
      words(DashboardPhrase.actionAssign)
    case .uncovered where mayAct(.cover, in: todo.community): words(DashboardPhrase.actionCover)
    case .ownMarks, .scoring: words(MonthlyPhrase.actionMark)
    case .notSubmitted(isMine: true): words(MonthlyPhrase.actionSubmit)
    case .pendingSpecial where mayAct(.verifySpecial, in: todo.community):
      words(MonthlyPhrase.actionVerify)
    case .unsignedBatches where mayAct(.countersignSurvey, in: todo.community):
      words(MonthlyPhrase.actionCountersign)
    case .unsignedBatches where mayAct(.signSurvey, in: todo.community):
      words(MonthlyPhrase.actionSign)
    case .openObjections where mayAct(.decide, in: todo.community):
      words(MonthlyPhrase.actionDecide)
    case .vacancy, .uncovered, .otherMarks, .pendingSpecial, .unsignedBatches, .openObjections,
      .notSubmitted(isMine: false), .returned, .submitted, .coverEnds, .shortVisits, .redRequests,
      .dueRequests:
      ""
    }
  }
}
