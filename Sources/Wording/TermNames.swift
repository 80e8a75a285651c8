package import Domain

/// The field's terms in the reader's language.
extension Words {
  package func name(_ workerClass: WorkerClass) -> String {
    switch workerClass {
    case .chief: self(NamesPhrase.classChief)
    case .deputy: self(NamesPhrase.classDeputy)
    case .worker: self(NamesPhrase.classWorker)
    }
  }

  /// One Chinese character, or a short English word.
  package func shortName(_ workerClass: WorkerClass) -> String {
    switch workerClass {
    case .chief: self(NamesPhrase.classChiefShort)
    case .deputy: self(NamesPhrase.classDeputyShort)
    case .worker: self(NamesPhrase.classWorkerShort)
    }
  }

  package func name(_ role: ActorRole) -> String {
    switch role {
    case .administrator: self(NamesPhrase.roleAdministrator)
    case .district: self(NamesPhrase.roleDistrict)
    case .street: self(NamesPhrase.roleStreet)
    case .secretary: self(NamesPhrase.roleSecretary)
    case .department: self(NamesPhrase.roleDepartment)
    case .surveyor: self(NamesPhrase.roleSurveyor)
    case .worker: self(NamesPhrase.roleWorker)
    case .viewer: self(NamesPhrase.roleViewer)
    }
  }

  package func name(_ state: MonthState) -> String {
    switch state {
    case .planning: self(NamesPhrase.statePlanning)
    case .open: self(NamesPhrase.stateOpen)
    case .scoring: self(NamesPhrase.stateScoring)
    case .review: self(NamesPhrase.stateReview)
    case .publicity: self(NamesPhrase.statePublicity)
    case .settled: self(NamesPhrase.stateSettled)
    }
  }

  package func name(_ source: Source) -> String {
    switch source {
    case .`self`: self(NamesPhrase.sourceSelf)
    case .superior: self(NamesPhrase.sourceSuperior)
    case .department: self(NamesPhrase.sourceDepartment)
    case .team: self(NamesPhrase.sourceTeam)
    }
  }

  package func name(_ kind: LineKind) -> String {
    self(kind == .main ? NamesPhrase.targetMain : NamesPhrase.targetAuxiliary)
  }

  package func name(_ role: DutyRole) -> String {
    self(role == .held ? NamesPhrase.dutyHeld : NamesPhrase.dutyCover)
  }

  package func name(_ kind: LeaveKind) -> String {
    switch kind {
    case .sick: self(NamesPhrase.leaveSick)
    case .maternity: self(NamesPhrase.leaveMaternity)
    case .personal: self(NamesPhrase.leavePersonal)
    case .study: self(NamesPhrase.leaveStudy)
    case .other: self(NamesPhrase.leaveOther)
    }
  }

  package func name(_ source: WaivedSource) -> String {
    source.source.map(name) ?? self(NamesPhrase.sourceSurvey)
  }

  package func name(_ method: SurveyMethod) -> String {
    self(method == .door ? NamesPhrase.methodDoor : NamesPhrase.methodPhone)
  }

  package func name(_ status: BatchStatus) -> String {
    switch status {
    case .uploaded: self(NamesPhrase.batchUploaded)
    case .signed: self(NamesPhrase.batchSigned)
    case .countersigned: self(NamesPhrase.batchCountersigned)
    case .void: self(NamesPhrase.batchVoid)
    }
  }

  package func name(_ status: SpecialStatus) -> String {
    switch status {
    case .proposed: self(NamesPhrase.specialProposed)
    case .verified: self(NamesPhrase.specialVerified)
    case .rejected: self(NamesPhrase.specialRejected)
    }
  }

  package func name(_ kind: CommandKind) -> String {
    switch kind {
    case .assign: self(NamesPhrase.commandAssign)
    case .end: self(NamesPhrase.commandEnd)
    case .cover: self(NamesPhrase.commandCover)
    case .arrange: self(NamesPhrase.commandArrange)
    case .leave: self(NamesPhrase.commandLeave)
    case .rateSelf: self(NamesPhrase.commandRateSelf)
    case .rateSuperior: self(NamesPhrase.commandRateSuperior)
    case .rateDepartment: self(NamesPhrase.commandRateDepartment)
    case .rateTeam: self(NamesPhrase.commandRateTeam)
    case .proposeSpecial: self(NamesPhrase.commandProposeSpecial)
    case .verifySpecial: self(NamesPhrase.commandVerifySpecial)
    case .rejectSpecial: self(NamesPhrase.commandRejectSpecial)
    case .takeBackSpecial: self(NamesPhrase.commandTakeBackSpecial)
    case .changeLeave: self(NamesPhrase.commandChangeLeave)
    case .cancelLeave: self(NamesPhrase.commandCancelLeave)
    case .importTables: self(NamesPhrase.commandImport)
    case .undo: self(NamesPhrase.commandUndo)
    case .redo: self(NamesPhrase.commandRedo)
    case .uploadSurvey: self(NamesPhrase.commandUpload)
    case .signSurvey: self(NamesPhrase.commandSign)
    case .countersignSurvey: self(NamesPhrase.commandCountersign)
    case .voidSurvey: self(NamesPhrase.commandVoid)
    case .ready: self(NamesPhrase.commandReady)
    case .submit: self(NamesPhrase.commandSubmit)
    case .returnCommunity: self(NamesPhrase.commandReturn)
    case .waive: self(NamesPhrase.commandWaive)
    case .object: self(NamesPhrase.commandObject)
    case .decide: self(NamesPhrase.commandDecide)
    case .advance: self(NamesPhrase.commandAdvance)
    case .back: self(NamesPhrase.commandBack)
    case .reopen: self(NamesPhrase.commandReopen)
    case .adjust: self(NamesPhrase.commandAdjust)
    case .roster: self(NamesPhrase.commandRoster)
    case .register: self(NamesPhrase.commandRegister)
    case .catalogue: self(NamesPhrase.commandCatalogue)
    case .areas: self(NamesPhrase.commandAreas)
    case .user: self(NamesPhrase.commandUser)
    case .backup: self(NamesPhrase.commandBackup)
    case .startTest: self(RegisterPhrase.commandStartTest)
    case .finishTest: self(RegisterPhrase.commandFinishTest)
    case .buildTest: self(RegisterPhrase.commandBuildTest)
    case .keep(let table): self(RegisterPhrase.commandKeep, ["table": name(table)])
    case .step(let table, let step):
      self(
        RegisterPhrase.commandStep, ["table": name(table), "step": name(ofStep: step, in: table)])
    }
  }

  package func name(_ table: TableName) -> String {
    if let register = table.register { return self(register.name) }
    return phrase(of: table.kind.versionsOf ?? table).map { self($0) } ?? table.rawValue
  }

  /// Tables are named in the catalogue as they are in the database.
  private func phrase(of table: TableName) -> NamesPhrase? {
    let words = table.rawValue.split(separator: "_")
    return NamesPhrase(
      rawValue: "table" + words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined())
  }

  /// Items joined as the language joins them.
  package func list(_ items: [String]) -> String {
    items.joined(separator: self(NamesPhrase.listComma))
  }
}
