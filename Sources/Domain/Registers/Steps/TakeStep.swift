/// A step that is to be taken, as somebody asks for it: what it is, and the cells that only some steps have.
package struct NewStep: Hashable, Sendable {
  package let code: String
  /// By column; a reason is one of them.
  package let cells: [String: Value]

  package init(_ code: String, _ cells: [String: Value] = [:]) {
    self.code = code
    self.cells = cells
  }

  /// The row that it becomes.
  fileprivate func row(
    of parent: String, _ type: any StepRow.Type, number: Int, on day: Day, by login: String
  ) -> [Value] {
    type.table.columns.enumerated().map { place, column in
      if place == 0 { return .text(parent) }
      if place == 1 { return .integer(number) }
      return switch column.name {
      case "day": .day(day)
      case "step": .text(code)
      case "by": .text(login)
      default: cells[column.name] ?? .null
      }
    }
  }

  var json: JSON {
    .object([
      "step": .text(code),
      "cells": .object(cells.mapValues(JSON.init(cell:))),
    ])
  }

  static func read(_ members: CommandMembers) throws -> NewStep {
    NewStep(try members.text("step"), try members.cells("cells"))
  }
}

/// Takes the next step with a row of a register (办理).
package struct TakeStep: Hashable, Sendable {
  /// The table of the steps.
  package let table: TableName
  /// The id of the row that the step is taken with.
  package let parent: String
  package let step: NewStep

  package init(_ step: NewStep, of table: TableName, with parent: String) {
    self.table = table
    self.parent = parent
    self.step = step
  }

  private var type: (any StepRow.Type)? { table.type as? any StepRow.Type }
}

extension TakeStep: CommandBody {
  package static let rights = Registers.steps.flatMap { $0.rights }

  package var commandKind: CommandKind { .step(table, step.code) }

  package func scope(today: Day) -> CommandScope {
    let whole = type.map { $0.parent.table.name } ?? table
    return CommandScope(
      anchor: .row(RowKey(table: whole, cells: [.text(parent)])), month: today.month)
  }

  package var rowsBesides: [RowKey] { [type?.parentKey(parent)].compactMap(\.self) }
  package var rowsReferredTo: [RowKey] { rowsBesides }
  package func rowsNamed(in records: Records) -> [RowKey] {
    rowsBesides.flatMap { key in
      records.row(key).map(key.table.rowsOfRegisters) ?? []
    }
  }

  package var parameters: [String: JSON] {
    ["table": .text(table.rawValue), "id": .text(parent), "taken": step.json]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    let table = try members.table(.text(try members.text("table")))
    return .step(
      TakeStep(
        try NewStep.read(try members.members("taken")), of: table, with: try members.text("id")))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    guard let type else { throw .notInRegister(table) }
    let change = try slice.take(step, of: type, with: parent, by: actor, on: today)
    try checkChanges([change], in: slice.records, allowed: commandKind.changeableStates)
    return [change]
  }
}

extension Slice {
  /// The row that a step becomes, where it can follow and is the actor's to take.
  func take(
    _ step: NewStep, of type: any StepRow.Type, with parent: String, by actor: Actor, on today: Day
  ) throws(Refusal) -> Change {
    let key = type.parentKey(parent)
    guard let course = records.course(of: parent, type) else { throw .unknownRow(key) }
    let taken = records.steps(of: parent, type)
    let step = type.completed(step, after: course, by: actor)
    let cells = step.row(
      of: parent, type, number: taken.count + 1, on: today, by: actor.name)
    let next = TakenStep(cells, of: type)
    try type.permit(next, after: course, in: self, by: actor)
    if let refusal = course.refusal(of: next) { throw refusal }
    try type.checkByCommand(next, after: course, in: self)
    if let refusal = type.refusal(of: cells, in: records, on: today) { throw refusal }
    return Change(table: type.table.name, before: nil, after: cells)
  }

  /// Refuses who stands in for others and is to be a second person, who has to have his role himself.
  func requireOwnRole(_ kind: CommandKind, _ actor: Actor) throws(Refusal) {
    let isOwn = records.users.keys.contains {
      $0.login == actor.name && $0.role == actor.role
        && ($0.place == nil || actor.place == nil || $0.place == actor.place)
    }
    guard actor.role != .administrator, isOwn else {
      let roles = kind.permission.roles
      throw .ownRoleNeeded(
        kind, role: actor.role == .administrator ? roles.last ?? .street : actor.role)
    }
  }
}
