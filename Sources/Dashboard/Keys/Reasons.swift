import Domain
import Wording

/// Why a command cannot be given now, on one line; `nil` = it can.
extension State {
  /// Role, place and state of the month.
  func reasonNot(to kind: CommandKind) -> String? {
    let words = viewer.words
    guard let facts else { return words(DashboardPhrase.reasonNoData) }
    let permission = kind.permission
    guard permission.reach[viewer.actor.role] != nil else {
      return words(
        DashboardPhrase.reasonRole, ["command": words.name(kind), "roles": rolesText(permission)])
    }
    guard facts.mayAct(kind, in: placeInView(of: kind), worker: workerInView) else {
      return words(
        DashboardPhrase.reasonPlace, ["command": words.name(kind), "roles": rolesText(permission)])
    }
    if let first = permission.states.first, facts.state < first {
      return words(
        MonthlyPhrase.reasonTooEarly,
        [
          "command": words.name(kind), "month": "\(facts.month)", "state": words.name(first),
        ])
    }
    guard permission.states.isEmpty || permission.states.contains(facts.state) else {
      return words(
        DashboardPhrase.reasonState,
        [
          "command": words.name(kind), "month": "\(facts.month)",
          "state": words.name(facts.state),
        ])
    }
    return nil
  }

  /// Who may, for one who may not.
  private func rolesText(_ permission: Permission) -> String {
    viewer.words.list(permission.roles.map { viewer.words.name($0) })
  }

  /// The community of the selected row, else the one the screen is narrowed to.
  var communityInView: Community.ID? {
    if let page = worklist ?? worklistForm?.behind { return page.selected?.community ?? scope }
    let row = panes[focusedPane]?.selected.flatMap { facts?.table(focusedPane).row($0) }
    return (row?.community ?? narrowing).map { Identifier($0) }
  }

  /// Where a command would act: what is new in a list of the month belongs to none of its rows.
  private func placeInView(of kind: CommandKind) -> Community.ID? {
    kind.makesRowOfMonth && (worklist != nil || worklistForm != nil) ? scope : communityInView
  }

  /// Whom a command would be about; in a list of the month the row tells, not the panel behind it.
  private var workerInView: Worker.ID? {
    guard let page = worklist ?? worklistForm?.behind else { return selectedWorker }
    guard case .mark(let key) = page.selected?.thing, key.source != .team else { return nil }
    return Identifier(key.ratee)
  }

  func reasonWithoutWorker() -> String? {
    selectedWorker == nil ? viewer.words(DashboardPhrase.reasonNoWorker) : nil
  }

  func reasonNotToAssign() -> String? {
    switch focusedPane {
    case .workers, .grids, .boardWorkers, .boardFacts, .boardCommunities:
      panes[focusedPane]?.selected == nil
        ? viewer.words(DashboardPhrase.reasonNothingSelected) : nil
    case .todos:
      selectedTodo?.target == nil ? viewer.words(DashboardPhrase.reasonTodoNothingToAssign) : nil
    case .communities, .streets: viewer.words(DashboardPhrase.reasonAssignWhere)
    }
  }

  func reasonNotToCover() -> String? {
    guard let facts else { return nil }
    let absence = absenceInView(facts)
    if let absence, !absence.duties.isEmpty { return nil }
    return facts.reasonNothingToCover(absence, in: narrowing.map { Identifier($0) })
  }

  func reasonNotToEnd() -> String? {
    guard let facts, let worker = selectedWorker else { return reasonWithoutWorker() }
    return facts.openDuties(of: worker).isEmpty
      ? viewer.words(DashboardPhrase.reasonNoDuty, ["worker": facts.names.worker(worker)]) : nil
  }

  func reasonOneFigure() -> String? {
    guard let facts else { return nil }
    return facts.state <= .open || facts.month.days.contains(facts.today)
      ? nil : viewer.words(DashboardPhrase.reasonOneFigure)
  }
}

extension CommandKind {
  /// Whether it makes a row of a list of the month, and is about none of those that stand there.
  fileprivate var makesRowOfMonth: Bool {
    switch self {
    case .proposeSpecial, .uploadSurvey, .object: true
    case .assign, .end, .cover, .arrange, .leave, .changeLeave, .cancelLeave, .rateSelf,
      .rateSuperior, .rateDepartment, .rateTeam, .verifySpecial, .rejectSpecial, .takeBackSpecial,
      .signSurvey,
      .countersignSurvey, .voidSurvey, .ready, .submit, .returnCommunity, .waive, .decide, .advance,
      .back, .reopen, .adjust, .roster, .register, .catalogue, .areas, .user, .keep, .step,
      .startTest, .finishTest, .buildTest, .importTables,
      .backup, .undo, .redo:
      false
    }
  }
}
