import Domain
import Query

extension State {
  /// The tables of registers that something on the screen tells of: a page of theirs, a guide or the palette,
  /// facts beside marks, a column, or in the last days of a month who is short of visits.
  var neededTables: Set<TableName> {
    var tables = page.tablesOfRegisters
    if page is ServicePage || overlay is PalettePage { tables.insert(.services) }
    if needsRegisters { tables.formUnion(MonthRegisters.tables) }
    if let picker = page as? Picker, case .workers(let targets, _) = picker.question,
      targets.contains(where: { facts?.records.lines[$0]?.kind == .main })
    {
      tables.formUnion(MonthRegisters.testTables)
    }
    if facts?.tellsShortVisits == true { tables.formUnion(MonthRegisters.visitTables) }
    if facts?.tellsRequests == true { tables.formUnion(MonthRegisters.requestTables) }
    let proposes = worklistForm.map { $0.purpose == .propose } ?? false
    if proposes && facts?.records.isAdmissionRequired(in: facts?.month ?? .beginning) == true
      || facts?.tellsMatters == true
    {
      tables.formUnion(MonthRegisters.admissionTables)
    }
    return tables
  }

  /// Whether facts of the month, and no page of theirs, need registers.
  var needsRegisters: Bool {
    worklist?.subject == .marks || asksRegistersInPanes || blocks?.measure == .requests
  }

  /// Whether a list of a panel shows a field of registers, or is filtered or sorted by one.
  private var asksRegistersInPanes: Bool {
    guard let facts else { return false }
    return panes.contains { name, pane in
      if pane.applied?.asksRegisters == true || pane.sort.contains(where: \.field.isOfRegisters) {
        return true
      }
      // The lists of the monthly board, which may not be made yet, have no such column.
      guard !pane.columns.isUsual, [.communities, .grids, .workers].contains(name) else {
        return false
      }
      let table = facts.table(name)
      return pane.columns.places(in: table).contains { place in
        table.columns[place].fields.contains(where: \.isOfRegisters)
      }
    }
  }
}

extension MonthFacts {
  /// Whether it is time to tell who is short of visits: the last seven days of the month, to whoever has
  /// others call on households.
  var tellsShortVisits: Bool {
    switch viewer.actor.role {
    case .street, .secretary: month.days.contains(today) && month.last.number - today.number < 7
    case .administrator, .district, .department, .surveyor, .worker, .viewer: false
    }
  }

  /// Whether to tell of requests that wait, today and in the month of today.
  var tellsRequests: Bool {
    switch viewer.actor.role {
    case .street, .secretary: month.days.contains(today)
    case .administrator, .district, .department, .surveyor, .worker, .viewer: false
    }
  }

  /// How many matters the street should have decided on before today, as far as that is for the viewer.
  var overdueMatters: Int { tellsMatters ? registers?.overdueMatters ?? 0 : 0 }

  /// Whether to tell of matters that wait for a decision of the street.
  var tellsMatters: Bool {
    switch viewer.actor.role {
    case .street, .department: month.days.contains(today)
    case .administrator, .district, .secretary, .surveyor, .worker, .viewer: false
    }
  }
}
