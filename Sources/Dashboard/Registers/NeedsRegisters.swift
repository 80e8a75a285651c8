import Domain
import Query

extension State {
  /// Whether the screen shows anything that only rows of registers tell: a page of theirs, facts beside
  /// marks, a column, or in the last days of a month who is short of visits.
  var needsRegisters: Bool {
    page.isOfRegisters || worklist?.subject == .marks || asksRegistersInPanes
      || facts?.tellsShortVisits == true
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
}
