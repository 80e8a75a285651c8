extension CellKind {
  /// What may stand in a cell of this kind, for the sentence that names a fault.
  package var allowed: CellFault.Allowed {
    switch self {
    case .id: .id
    case .ids: .ids
    case .text: .text
    case .day: .day
    case .month: .month
    case .whole(let range):
      .number(
        places: 0, lowest: String(range.lowerBound), highest: String(range.upperBound))
    case .decimal(let unit):
      .number(
        places: unit.places,
        lowest: decimalText(unit.allowed.lowerBound, places: unit.places),
        highest: decimalText(unit.allowed.upperBound, places: unit.places))
    case .code(let codes): .codes(codes.map(\.name), chinese: codes.map(\.chinese))
    }
  }
}
