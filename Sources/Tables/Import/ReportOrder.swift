import Domain

/// Faults as files refer to one another, then by line and column.
func inReportOrder(_ faults: [TableFault]) -> [TableFault] {
  faults.sorted { left, right in
    if left.origin.file != right.origin.file {
      return (reportOrder(left.origin.file), left.origin.file)
        < (reportOrder(right.origin.file), right.origin.file)
    }
    return (left.origin.line, left.columnOrder) < (right.origin.line, right.columnOrder)
  }
}

extension TableFault {
  var columnOrder: Int {
    TableFile(rawValue: origin.file)?.layout.columns.firstIndex { $0.name == column } ?? -1
  }
}
