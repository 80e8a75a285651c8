import Domain
import Wording

extension MonthFacts {
  /// What was just written, and how to take it back.
  func notice(of command: Command) -> String {
    switch command {
    case .assign(let assign): notice(assign)
    case .cover(let cover):
      words(
        DashboardPhrase.noticeCovered,
        [
          "worker": names.worker(cover.worker),
          "target": words.list(cover.targets.map(names.target)),
          "day": cover.last.map { "\($0)" } ?? "",
        ])
    case .end(let end):
      words(
        DashboardPhrase.noticeEnded,
        [
          "worker": names.worker(end.worker), "target": names.target(end.target),
          "day": "\(end.last)",
        ])
    case .arrange(let arrange): notice(arrange) ?? doneNotice(command.kind)
    case .leave(let leave):
      words(
        DashboardPhrase.noticeLeave,
        [
          "worker": names.worker(leave.worker), "leave": words.name(leave.kind),
          "first": leave.first.short, "last": leave.last.short,
          "count": "\(leave.covers.reduce(0) { $0 + $1.targets.count })",
        ])
    case .changeLeave(let change):
      words(
        DashboardPhrase.noticeLeaveChanged,
        [
          "worker": names.worker(change.leave.worker), "leave": words.name(change.kind),
          "first": change.first.short(in: today.month.year),
          "last": change.last.short(in: today.month.year),
        ])
    case .cancelLeave(let leave):
      words(
        DashboardPhrase.noticeLeaveCancelled,
        [
          "worker": names.worker(leave.worker), "leave": words.name(leave.kind),
          "first": leave.first.short(in: today.month.year),
        ])
    case .submit(let submit):
      words(MonthlyPhrase.noticeSubmitted, ["community": names.community(submit.community)])
    case .ready(let ready): notice(of: ready)
    case .returnCommunity(let give):
      words(MonthlyPhrase.noticeReturned, ["community": names.community(give.community)])
    case .advance(let advance): notice(of: advance)
    case .reopen(let reopen):
      words(
        reopen.reason.isEmpty ? MonthlyPhrase.noticeReopened : .noticeReopenAsked,
        ["month": "\(reopen.month)"])
    case .rate(let mark):
      words(
        MonthlyPhrase.noticeMarked, ["what": name(of: mark.key), "score": "\(mark.score)"])
    case .waive(let waive): words(MonthlyPhrase.noticeWaived, ["what": name(of: waive.key)])
    case .proposeSpecial(let special):
      words(
        MonthlyPhrase.noticeProposed,
        ["worker": names.worker(special.worker), "points": "\(special.points)"])
    case .verifySpecial(let verify):
      notice(.noticeVerified, of: verify.id) ?? doneNotice(command.kind)
    case .rejectSpecial(let reject):
      notice(.noticeRejected, of: reject.id) ?? doneNotice(command.kind)
    case .takeBackSpecial(let back):
      notice(.noticeSpecialBack, of: back.id) ?? doneNotice(command.kind)
    case .uploadSurvey(let upload):
      words(
        MonthlyPhrase.noticeUploaded,
        [
          "batch": upload.batch.batch,
          "count": "\(upload.answers.reduce(0) { $0 + $1.count })",
        ])
    case .signSurvey(let key): words(MonthlyPhrase.noticeSigned, ["batch": key.batch])
    case .countersignSurvey(let give):
      words(MonthlyPhrase.noticeCountersigned, ["batch": give.batch.batch])
    case .voidSurvey(let key): words(MonthlyPhrase.noticeVoided, ["batch": key.batch])
    case .object: words(MonthlyPhrase.noticeRaised)
    case .decide(let decide):
      words(decide.isAccepted ? MonthlyPhrase.noticeAccepted : .noticeDismissed)
    case .back, .adjust, .register, .keep, .step, .startTest, .finishTest, .buildTest, .user,
      .importTables, .backup, .undo, .redo:
      doneNotice(command.kind)
    }
  }

  /// Of a hand over who has it now; `nil` = it is more than one.
  private func notice(_ arrange: ArrangeDuties) -> String? {
    guard arrange.ends.count == 1, arrange.gives.count == 1, let end = arrange.ends.first,
      let give = arrange.gives.first, give.targets == [end.duty.target],
      let worker = give.workers.first
    else { return nil }
    return words(
      DashboardPhrase.noticeHandedOver,
      [
        "giver": names.worker(end.duty.worker), "worker": names.worker(worker),
        "target": names.target(end.duty.target), "day": give.first.short,
      ])
  }

  private func doneNotice(_ kind: CommandKind) -> String {
    words(
      kind.isFinal ? DashboardPhrase.noticeDoneFinal : .noticeDone, ["command": words.name(kind)])
  }

  private func notice(_ phrase: MonthlyPhrase, of id: SpecialTask.ID) -> String? {
    records.specials[id].map {
      words(
        phrase,
        ["worker": names.worker($0.worker), "title": $0.title, "points": "\($0.points)"])
    }
  }

  private func notice(of ready: SetReady) -> String {
    let worker = ready.key.worker
    let home = results[worker]?.community
    let before = home.flatMap { monthly.ready[$0] } ?? 0
    let count = before + (ready.isReady ? 1 : -1) * (isReady(worker) == ready.isReady ? 0 : 1)
    return words(
      ready.isReady ? MonthlyPhrase.noticeReady : .noticeNotReady,
      [
        "worker": names.worker(worker), "count": "\(count)",
        "all": "\(home.flatMap { members[$0]?.count } ?? 0)",
      ])
  }

  private func notice(of advance: AdvanceMonth) -> String {
    words(
      MonthlyPhrase.noticeAdvanced,
      ["month": "\(advance.month)", "state": words.name(advance.to)])
  }

  private func notice(_ assign: AssignDuties) -> String {
    let workers = words.list(assign.workers.prefix(3).map(names.worker))
    let targets = words.list(assign.targets.prefix(3).map(names.target))
    let more = max(assign.workers.count - 3, assign.targets.count - 3, 0)
    return words(
      more > 0 ? DashboardPhrase.noticeAssignedMany : .noticeAssigned,
      [
        "worker": workers, "target": targets, "day": assign.first.short,
        "count": "\(assign.workers.count * assign.targets.count)",
      ])
  }
}
