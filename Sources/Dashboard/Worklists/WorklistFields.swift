import Domain
import Wording

extension MonthFacts {
  /// What a form asks, as it stands when it is opened.
  func fields(
    for purpose: WorklistForm.Purpose, _ row: WorklistRow?, in scope: Community.ID?
  ) -> [WorklistField] {
    switch purpose {
    case .propose:
      let workers = workersToPropose(in: scope)
      return [
        WorklistField(.worker, workers.count == 1 ? workers[0].id : "", options: workers),
        WorklistField(.title), WorklistField(.points), WorklistField(.evidence, isOptional: true),
      ] + matterFields
    case .waive: return [WorklistField(.reason)]
    case .upload: return [WorklistField(.file)]
    case .verify: return [WorklistField(.evidence)]
    case .reject, .takeBack: return [WorklistField(.reason)]
    case .countersign: return [WorklistField(.checked), WorklistField(.agreed)]
    case .void: return []
    case .object:
      let subjects = subjectsToObject(in: scope)
      return [
        WorklistField(.about, subjects.first?.id ?? "", options: subjects),
        WorklistField(.objection),
      ]
    case .decide: return [WorklistField(.answer)]
    }
  }

  /// The matter that a special task is done for, in a month in which work has to be admitted.
  private var matterFields: [WorklistField] {
    guard records.isAdmissionRequired(in: month) else { return [] }
    let isDepartment = viewer.actor.role == .department
    let matters = registers?.mattersInForce(of: isDepartment ? viewer.actor.place : nil) ?? []
    var options = matters.map {
      ChoiceList.Option($0.id, $0.text("title") ?? $0.id, note: $0.id)
    }
    if !isDepartment, !options.isEmpty {
      options.insert(ChoiceList.Option("", words(RegisterPhrase.choiceNone)), at: 0)
    }
    return [WorklistField(.admission, options: options, isOptional: !isDepartment)]
  }

  /// For whom the viewer may propose a special task.
  private func workersToPropose(in scope: Community.ID?) -> [ChoiceList.Option] {
    let actor = viewer.actor
    return board.workers.filter { worker in
      guard scope == nil || worker.community == scope else { return false }
      return actor.role == .worker
        ? actor.place == worker.id.text : mayAct(.proposeSpecial, in: worker.community)
    }.map { ChoiceList.Option($0.id.text, names.worker($0.id), note: workNote($0)) }
  }

  private func workNote(_ worker: WorkerResult) -> String {
    names.community(worker.community) + " " + worker.id.text
  }

  /// Where the worker that the viewer is has her home this month.
  private var ownHome: Community.ID? {
    viewer.actor.place.flatMap { records.workerVersions.of(Worker.ID($0), in: month)?.community }
  }

  /// Whose figures the viewer may object to: the community as a whole, then its people.
  private func subjectsToObject(in scope: Community.ID?) -> [ChoiceList.Option] {
    let actor = viewer.actor
    let workers = board.workers.filter { worker in
      guard scope == nil || worker.community == scope else { return false }
      return actor.role == .worker
        ? worker.community == ownHome : mayAct(.object, in: worker.community)
    }
    let people = workers.map {
      ChoiceList.Option($0.id.text, names.worker($0.id), note: workNote($0))
    }
    let places = Set(workers.map(\.community)).sorted().map {
      ChoiceList.Option($0.text, names.fullCommunity($0), note: words(MonthlyPhrase.wholePlace))
    }
    return places + people
  }
}
