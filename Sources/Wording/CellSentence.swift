package import Domain

/// What is wrong with a cell, and what is allowed in it.
extension Words {
  package func sentence(for fault: CellFault) -> String {
    problem(fault) + (language == .chinese ? "；" : "; ") + allowed(fault)
  }

  private func problem(_ fault: CellFault) -> String {
    let found = shown(fault.found)
    return switch fault.problem {
    case .missing: self(TablesPhrase.missing)
    case .mergedGap(let line): self(TablesPhrase.mergedGap, ["line": "\(line)"])
    case .control(let code):
      self(TablesPhrase.control, ["found": found, "code": codePoint(code)])
    case .dateForm(let suggestion?):
      self(TablesPhrase.dateForm, ["found": found, "suggestion": suggestion])
    case .dateSerial(let meaning):
      self(TablesPhrase.dateSerial, ["found": found, "meaning": meaning])
    case .dateForm(nil): self(TablesPhrase.dateFormUnsure, ["found": found])
    case .spacesAround: self(TablesPhrase.spacesAround, ["found": found])
    case .fullWidth: self(TablesPhrase.fullWidth, ["found": found])
    case .scientific: self(TablesPhrase.scientific, ["found": found])
    case .thousandsSeparator: self(TablesPhrase.thousandsSeparator, ["found": found])
    case .chineseNumeral: self(TablesPhrase.chineseNumeral, ["found": found])
    case .noSuchDate: self(TablesPhrase.noSuchDate, ["found": found])
    case .tooManyDecimals: self(TablesPhrase.tooManyDecimals, ["found": found])
    case .outOfRange: self(TablesPhrase.outOfRange, ["found": found])
    case .notAllowed: self(TablesPhrase.notAllowed, ["found": found])
    }
  }

  private func allowed(_ fault: CellFault) -> String {
    fault.allowed == .text && fault.found.isEmpty
      ? self(TablesPhrase.allowedTextNeeded) : allowed(fault.allowed)
  }

  /// What may stand in a cell.
  package func allowed(_ allowed: CellFault.Allowed) -> String {
    switch allowed {
    case .id: self(TablesPhrase.allowedID)
    case .ids: self(TablesPhrase.allowedIDs)
    case .text: self(TablesPhrase.allowedText)
    case .day: self(TablesPhrase.allowedDay)
    case .month: self(TablesPhrase.allowedMonth)
    case .number(let places, let lowest, let highest):
      self(
        places == 0 ? TablesPhrase.allowedWhole : .allowedNumber,
        ["places": "\(places)", "lowest": lowest, "highest": highest])
    case .codes(let english, let chinese):
      self(
        TablesPhrase.allowedCodes, ["english": shownList(english), "chinese": shownList(chinese)])
    }
  }

  /// Items of a table on one line.
  package func shownList(_ items: [String]) -> String {
    items.map { shown($0) }.joined(separator: language == .chinese ? "、" : ", ")
  }
}
