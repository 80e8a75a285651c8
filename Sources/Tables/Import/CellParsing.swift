import Domain

extension Column {
  /// What a cell of this column holds.
  ///
  /// - Throws: `CellFault` with what is wrong with it.
  func value(of cell: String) throws(CellFault) -> Value {
    if cell.isEmpty { return try emptyValue() }
    if let control = cell.unicodeScalars.first(where: \.isControl) {
      throw fault(cell, .control(control.value))
    }
    switch kind {
    case .text: return try text(cell)
    case .id: return try id(cell)
    case .day, .month, .whole, .decimal, .code:
      guard !cell.hasSpacesAround else { throw fault(cell, .spacesAround) }
      return try typedValue(of: cell)
    }
  }

  private func emptyValue() throws(CellFault) -> Value {
    guard let empty else { throw fault("", .missing) }
    return empty
  }

  private func text(_ cell: String) throws(CellFault) -> Value {
    let text = FormulaGuard.stripped(cell)
    return text.isEmpty ? try emptyValue() : .text(text)
  }

  private func id(_ cell: String) throws(CellFault) -> Value {
    let id = FormulaGuard.stripped(cell)
    guard isWellFormedID(id) else {
      throw fault(cell, cell.hasSpacesAround ? .spacesAround : damage(in: cell) ?? .notAllowed)
    }
    return .text(id)
  }

  private func typedValue(of cell: String) throws(CellFault) -> Value {
    switch kind {
    case .day:
      guard let day = Day(cell) else { throw fault(cell, damagedDate(cell, as: .day)) }
      return .day(day)
    case .month:
      guard let month = Month(cell) else { throw fault(cell, damagedDate(cell, as: .month)) }
      return .month(month)
    case .whole(let range): return .integer(try whole(cell, in: range))
    case .decimal(let unit): return try decimal(cell, unit)
    case .code(let codes):
      guard let code = codes.first(where: { $0.name == cell || $0.chinese == cell }) else {
        throw fault(cell, .notAllowed)
      }
      return .text(code.name)
    case .id, .text: return .text(cell)
    }
  }

  private func whole(_ cell: String, in range: ClosedRange<Int>) throws(CellFault) -> Int {
    do {
      let number = try parseDecimal(cell, places: 0)
      guard range.contains(number) else { throw fault(cell, .outOfRange) }
      return number
    } catch let error as NumberFault {
      throw fault(cell, problem(error, cell))
    } catch let error as CellFault {
      throw error
    } catch {
      throw fault(cell, .notAllowed)
    }
  }

  private func decimal<N: FixedPoint>(_ cell: String, _ unit: N.Type) throws(CellFault) -> Value {
    do {
      return .number(try N(parsing: cell))
    } catch {
      throw fault(cell, problem(error, cell))
    }
  }

  private func problem(_ fault: NumberFault, _ cell: String) -> CellFault.Problem {
    switch fault {
    case .empty: .missing
    case .notANumber: damage(in: cell) ?? .notAllowed
    case .tooManyDecimals: .tooManyDecimals
    case .outOfRange: .outOfRange
    case .scientific: .scientific
    case .thousandsSeparator: .thousandsSeparator
    case .fullWidthDigits: .fullWidth
    }
  }

  private func fault(_ cell: String, _ problem: CellFault.Problem) -> CellFault {
    CellFault(found: cell, problem: problem, allowed: kind.allowed)
  }
}
