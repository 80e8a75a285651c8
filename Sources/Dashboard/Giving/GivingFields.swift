import Domain
import Wording

extension Model {
  /// What a form asks, as it stands when it is opened.
  func fields(
    for purpose: GivingForm.Purpose, _ row: GivingRow?, in scope: Community.ID?
  ) -> [GivingField] {
    switch purpose {
    case .propose:
      let workers = workersToPropose(in: scope)
      return [
        GivingField(.worker, workers.count == 1 ? workers[0].id : "", options: workers),
        GivingField(.title), GivingField(.points), GivingField(.evidence, isOptional: true),
      ]
    case .waive: return [GivingField(.reason)]
    case .upload: return [GivingField(.file)]
    case .verify: return [GivingField(.evidence)]
    case .reject, .takeBack: return [GivingField(.reason)]
    case .countersign: return [GivingField(.checked), GivingField(.agreed)]
    case .void: return []
    case .object:
      let subjects = subjectsToObject(in: scope)
      return [
        GivingField(.about, subjects.first?.id ?? "", options: subjects), GivingField(.objection),
      ]
    case .decide: return [GivingField(.answer)]
    }
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
