/// What a person asks for: the same values come from keys, palette, command line and import.
package enum Command: Hashable, Sendable {
  case assign(AssignDuties)
  case end(EndDuty)
  case cover(CoverDuties)
  case arrange(ArrangeDuties)
  case leave(TakeLeave)
  case changeLeave(ChangeLeave)
  case cancelLeave(Leave.Key)
  case rate(GiveMark)
  case proposeSpecial(ProposeSpecial)
  case verifySpecial(VerifySpecial)
  case rejectSpecial(RejectSpecial)
  case takeBackSpecial(TakeBackSpecial)
  case submit(SubmitCommunity)
  case returnCommunity(ReturnCommunity)
  case waive(WaiveMark)
  case ready(SetReady)
  case uploadSurvey(UploadAnswers)
  case signSurvey(Batch.Key)
  case countersignSurvey(CountersignBatch)
  case voidSurvey(Batch.Key)
  case object(RaiseObjection)
  case decide(DecideObjection)
  case advance(AdvanceMonth)
  case back(TakeMonthBack)
  case reopen(ReopenMonth)
  case adjust(AdjustPay)
  case register(KeepRegister)
  case keep(KeepRows)
  case step(TakeStep)
  case startTest(StartTest)
  case finishTest(FinishTest)
  case buildTest(BuildTest)
  case user(SetUser)
  case importTables(Incoming)
  /// Notes that a checked copy was made, with the head that it holds.
  case backup(BackupNote)
  /// Takes the command with that sequence number back.
  case undo(sequence: Int)
  /// Takes the undo with that sequence number back.
  case redo(sequence: Int)
}

extension Command {
  /// Every kind of command there is.
  package static let bodies: [any CommandBody.Type] = [
    AssignDuties.self, EndDuty.self, CoverDuties.self, ArrangeDuties.self, TakeLeave.self,
    ChangeLeave.self, CancelLeave.self, GiveMark.self, ProposeSpecial.self, VerifySpecial.self,
    RejectSpecial.self, TakeBackSpecial.self, SubmitCommunity.self, ReturnCommunity.self,
    WaiveMark.self, SetReady.self, UploadAnswers.self, SignBatch.self, CountersignBatch.self,
    VoidBatch.self, RaiseObjection.self, DecideObjection.self, AdvanceMonth.self,
    TakeMonthBack.self, ReopenMonth.self, AdjustPay.self, KeepRegister.self, KeepRows.self,
    TakeStep.self, StartTest.self, FinishTest.self, BuildTest.self, SetUser.self,
    ImportTables.self, BackupNote.self, TakeCommandBack.self,
  ]

  /// What is asked for, in its own type.
  package var body: any CommandBody {
    switch self {
    case .assign(let assign): assign
    case .end(let end): end
    case .cover(let cover): cover
    case .arrange(let arrange): arrange
    case .leave(let leave): leave
    case .changeLeave(let change): change
    case .cancelLeave(let leave): CancelLeave(leave: leave)
    case .rate(let mark): mark
    case .proposeSpecial(let special): special
    case .verifySpecial(let verify): verify
    case .rejectSpecial(let reject): reject
    case .takeBackSpecial(let back): back
    case .submit(let submit): submit
    case .returnCommunity(let give): give
    case .waive(let waive): waive
    case .ready(let ready): ready
    case .uploadSurvey(let upload): upload
    case .signSurvey(let batch): SignBatch(batch: batch)
    case .countersignSurvey(let give): give
    case .voidSurvey(let batch): VoidBatch(batch: batch)
    case .object(let raise): raise
    case .decide(let decide): decide
    case .advance(let advance): advance
    case .back(let back): back
    case .reopen(let reopen): reopen
    case .adjust(let adjust): adjust
    case .register(let keep): keep
    case .keep(let keep): keep
    case .step(let step): step
    case .startTest(let start): start
    case .finishTest(let finish): finish
    case .buildTest(let build): build
    case .user(let user): user
    case .importTables(let incoming): ImportTables(incoming)
    case .backup(let note): note
    case .undo(let sequence): TakeCommandBack(sequence: sequence, isRedo: false)
    case .redo(let sequence): TakeCommandBack(sequence: sequence, isRedo: true)
    }
  }
}

extension Command {
  /// Whether it settles a month, which first compares it with the whole journal.
  package var settles: Bool {
    if case .advance(let advance) = self { advance.to == .settled } else { false }
  }
}
