/// One of the books that a community keeps besides the month (登记册): visits, places, requests and the like.
///
/// It says of itself what is its own: tables, figures, what a screen tells first. Files, commands, lists,
/// forms, rights, journal, undo and `verify` follow from that. No row of a register is an input of a score.
package protocol Register: Sendable {
  /// As commands and reports call it: `place`.
  static var code: String { get }
  /// As a person calls it.
  static var name: BothLanguages { get }
  /// The first is the one that its page opens with.
  static var tables: [any RegisterRow.Type] { get }
  /// Whether figures of a community are taken apart by its grids.
  static var hasGrids: Bool { get }
  /// The figures of a scope, in the order in which they are told.
  static func figures(of scope: RegisterScope) -> [Figure]
  /// The figures that stand for all of them in the index.
  static var headlined: [String] { get }
  /// What the index tells of them, the most telling first.
  static func headline(_ figures: [Figure]) -> [Headline]
  /// How many things wait for somebody, by what the figures say; those that are hidden tell of none.
  static func waiting(_ figures: [Figure]) -> Int
  /// Whether it has figures at all.
  static var hasReport: Bool { get }
  /// Whether its figures end at the street: a community has those of its street.
  static var endsAtStreet: Bool { get }
  /// Whether something in it should have been done before today.
  static func isLate(_ figures: [Figure]) -> Bool
  /// For whom what waits in it waits; `nil` = for everybody.
  static var waitsFor: [ActorRole]? { get }
  /// Whether figures are the same whatever the place, so that they have no parts.
  static var isOfDatabase: Bool { get }
  /// Who reads its figures of small places and of persons; a board tells those alone that everybody reads.
  static var readers: RowReaders { get }
  /// Whether its figures are of a month and never of a year.
  static var isOfMonths: Bool { get }
  /// Whether its figures need what the boards of the month pay.
  static var needsBoards: Bool { get }
  /// Whether the index tells of the year up to the last day instead of the month.
  static var isHeadlinedByYear: Bool { get }
  /// Those whom a figure counts, by id; `nil` = it counts no people.
  ///
  /// - Parameters:
  ///   - figure: Its name among `[Figure].flattened`; of a list its name, the row's id and the figure's name.
  ///   - scope: Of which the figures are.
  /// - Returns: The workers.
  static func people(behind figure: String, in scope: RegisterScope) -> [Worker.ID]?
  /// The figures of each worker of the whole, by id; `nil` = a report tells of no worker.
  static func workers(of scope: RegisterScope) -> [(id: Worker.ID, figures: [Figure])]?
  /// The figures that it tells of a worker, by name.
  static var workerFigures: [String] { get }
  /// The figures of a worker that others of his are measured by: told beside them, also where they stay.
  static var goals: [String] { get }
  /// What it tells of a worker over a year up to the last day of a scope (年度); `nil` = nothing.
  static func year(of worker: Worker.ID, in scope: RegisterScope) -> Headline?
  /// Whether it tells of a worker's year at all.
  static var tellsYear: Bool { get }
  /// The tables that its figures look at besides its own and what stands (`TableName.standing`).
  static var reads: [TableName] { get }
  /// The tables of other registers that its figures look at, but for parameters, at which all may look.
  static var looksAt: [TableName] { get }
}

extension Register {
  package static var hasGrids: Bool { false }
  package static func waiting(_ figures: [Figure]) -> Int { 0 }
  package static var hasReport: Bool { true }
  package static var endsAtStreet: Bool { false }
  package static func isLate(_ figures: [Figure]) -> Bool { false }
  package static var waitsFor: [ActorRole]? { nil }
  package static var isOfDatabase: Bool { false }
  package static var readers: RowReaders { .everybody }
  package static var isOfMonths: Bool { false }
  package static var needsBoards: Bool { false }
  package static var isHeadlinedByYear: Bool { false }
  package static func people(behind figure: String, in scope: RegisterScope) -> [Worker.ID]? { nil }
  package static var goals: [String] { [] }
  package static func year(of worker: Worker.ID, in scope: RegisterScope) -> Headline? { nil }
  package static var tellsYear: Bool { false }
  package static var reads: [TableName] { [] }
  package static var looksAt: [TableName] { [] }
  package static var workerFigures: [String] { [] }
  package static func workers(of scope: RegisterScope) -> [(id: Worker.ID, figures: [Figure])]? {
    nil
  }
}

extension Register {
  /// The tables of registers that its rows, forms and figures need.
  package static var needed: Set<TableName> {
    let own = tables.map { $0.table }
    let referredTo = own.flatMap(\.columns).flatMap(\.references).filter(\.kind.isOfRegister)
    return Set(own.map(\.name) + referredTo + looksAt + [.parameters])
  }
}

/// A name in the two languages of the program.
package struct BothLanguages: Hashable, Sendable {
  package let chinese: String
  package let english: String

  package init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }
}

/// A part of what the index says of a register: a text of its own, and what stands in it.
package struct Headline: Hashable, Sendable {
  package enum Values: Hashable, Sendable {
    case share(part: Int, of: Int)
    case count(Int)
    case decimal(Int, places: Int)
  }

  package let key: String
  package let values: Values

  package init(_ key: String, _ values: Values) {
    self.key = key
    self.values = values
  }
}
