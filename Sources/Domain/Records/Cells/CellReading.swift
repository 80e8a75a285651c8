extension CellKind {
  /// What a cell holds.
  ///
  /// - Parameters:
  ///   - cell: As it is written.
  ///   - empty: What an empty one stands for; `nil` = it needs a value.
  ///   - bare: Takes off a text what only a file puts before it.
  /// - Returns: The value to store.
  /// - Throws: `CellFault` with what is wrong with it.
  package func value(
    of cell: String, empty: Value?, bare: (String) -> String = { $0 }
  ) throws(CellFault) -> Value {
    if cell.isEmpty { return try present(empty) }
    if let control = cell.unicodeScalars.first(where: \.isControl) {
      throw fault(cell, .control(control.value))
    }
    switch self {
    case .text:
      let text = bare(cell)
      return text.isEmpty ? try present(empty) : .text(text)
    case .id: return try id(cell, bare(cell))
    case .ids: return try ids(cell)
    case .day, .month, .whole, .decimal, .code:
      guard !cell.hasSpacesAround else { throw fault(cell, .spacesAround) }
      return try typedValue(of: cell)
    }
  }

  private func present(_ empty: Value?) throws(CellFault) -> Value {
    guard let empty else { throw fault("", .missing) }
    return empty
  }

  private func id(_ cell: String, _ id: String) throws(CellFault) -> Value {
    guard isWellFormedID(id) else {
      throw fault(cell, cell.hasSpacesAround ? .spacesAround : damage(in: cell) ?? .notAllowed)
    }
    return .text(id)
  }

  private func ids(_ cell: String) throws(CellFault) -> Value {
    let ids = idsIn(cell)
    guard !ids.isEmpty, Set(ids).count == ids.count, ids.allSatisfy(isWellFormedID) else {
      throw fault(cell, cell.hasSpacesAround ? .spacesAround : damage(in: cell) ?? .notAllowed)
    }
    return .text(ids.sorted(by: byteOrder).joined(separator: ";"))
  }

  private func typedValue(of cell: String) throws(CellFault) -> Value {
    switch self {
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
    case .id, .ids, .text: return .text(cell)
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
    CellFault(found: cell, problem: problem, allowed: allowed)
  }
}

/// The ids of a cell that holds several, whichever semicolon stands between them.
package func idsIn(_ cell: String) -> [String] {
  guard !cell.isEmpty else { return [] }
  return cell.split(omittingEmptySubsequences: false) { $0 == ";" || $0 == "；" }.map(String.init)
}
