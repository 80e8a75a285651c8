import Domain
import TextUI
import Wording

extension Model {
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
    case .vacancy(let target, let from, let days, let share):
      vacancyText(target, from: from, days: days, share: share)
    case .uncovered(let target, let absent, let until):
      words(
        DashboardPhrase.todoUncovered,
        [
          "worker": names.worker(absent), "target": names.target(target),
          "until": until.short(in: today.month.year),
        ])
    case .superiorMarks(let count): words(DashboardPhrase.todoSuperior, ["count": "\(count)"])
    case .otherMarks(let count): words(DashboardPhrase.todoMarks, ["count": "\(count)"])
    case .ownMarks(let count): words(MonthlyPhrase.todoOwnMarks, ["count": "\(count)"])
    case .openObjections(let count):
      words(MonthlyPhrase.todoObjections, ["count": "\(count)"])
    case .scoring(let month, let due):
      words(
        MonthlyPhrase.todoScoring,
        ["month": "\(month.number)", "day": due.short(in: today.month.year)])
    case .pendingSpecial(_, let worker, _, let points):
      words(
        DashboardPhrase.todoSpecial, ["worker": names.worker(worker), "points": "\(points)"])
    case .unsignedBatches(let count): words(DashboardPhrase.todoBatches, ["count": "\(count)"])
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

  private func vacancyText(_ target: Target.ID, from: Day, days: Int, share: Int) -> String {
    let places: KeyValuePairs = [
      "target": names.target(target), "days": "\(days)", "from": from.short,
      "share": "\(Share(raw: min(max(share, 0), 1_000)))",
    ]
    if share < 995 { return words(DashboardPhrase.todoPartVacant, places) }
    if from > today, month.days.contains(today) {
      return words(DashboardPhrase.todoVacantFrom, places)
    }
    return words(DashboardPhrase.todoVacant, places)
  }

  private func actionText(_ todo: Todo) -> String {
    switch todo.kind {
    case .vacancy: words(DashboardPhrase.actionAssign)
    case .uncovered: words(DashboardPhrase.actionCover)
    case .superiorMarks where mayAct(.rateSuperior, in: todo.community), .ownMarks, .scoring:
      words(MonthlyPhrase.actionMark)
    case .pendingSpecial where mayAct(.verifySpecial, in: todo.community):
      words(MonthlyPhrase.actionVerify)
    case .unsignedBatches where mayAct(.countersignSurvey, in: todo.community):
      words(MonthlyPhrase.actionCountersign)
    case .unsignedBatches where mayAct(.signSurvey, in: todo.community):
      words(MonthlyPhrase.actionSign)
    case .openObjections where mayAct(.decide, in: todo.community):
      words(MonthlyPhrase.actionDecide)
    default: ""
    }
  }
}
