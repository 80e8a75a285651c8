import Wording

/// What is wrong with a cell, and what is allowed in it.
extension FaultWriter {
  func text(_ fault: CellFault) -> String {
    problem(fault) + (words.language == .chinese ? "；" : "; ") + allowed(fault)
  }

  private func problem(_ fault: CellFault) -> String {
    let found = shown(fault.found)
    return switch fault.problem {
    case .missing: words(TablesPhrase.missing)
    case .mergedGap(let line): words(TablesPhrase.mergedGap, ["line": "\(line)"])
    case .control(let code):
      words(TablesPhrase.control, ["found": found, "code": codePoint(code)])
    case .dateForm(let suggestion?):
      words(TablesPhrase.dateForm, ["found": found, "suggestion": suggestion])
    case .dateSerial(let meaning):
      words(TablesPhrase.dateSerial, ["found": found, "meaning": meaning])
    default: words(phrase(fault.problem), ["found": found])
    }
  }

  /// The phrase of a problem that needs no more than the cell.
  private func phrase(_ problem: CellFault.Problem) -> TablesPhrase {
    switch problem {
    case .spacesAround: .spacesAround
    case .fullWidth: .fullWidth
    case .scientific: .scientific
    case .thousandsSeparator: .thousandsSeparator
    case .chineseNumeral: .chineseNumeral
    case .dateForm: .dateFormUnsure
    case .noSuchDate: .noSuchDate
    case .tooManyDecimals: .tooManyDecimals
    case .outOfRange: .outOfRange
    case .missing, .mergedGap, .control, .dateSerial, .notAllowed: .notAllowed
    }
  }

  private func allowed(_ fault: CellFault) -> String {
    fault.allowed == .text && fault.found.isEmpty
      ? words(TablesPhrase.allowedTextNeeded) : allowed(fault.allowed)
  }

  func allowed(_ allowed: CellFault.Allowed) -> String {
    switch allowed {
    case .id: words(TablesPhrase.allowedID)
    case .text: words(TablesPhrase.allowedText)
    case .day: words(TablesPhrase.allowedDay)
    case .month: words(TablesPhrase.allowedMonth)
    case .number(let places, let lowest, let highest):
      words(
        places == 0 ? TablesPhrase.allowedWhole : .allowedNumber,
        ["places": "\(places)", "lowest": lowest, "highest": highest])
    case .codes(let english, let chinese):
      words(TablesPhrase.allowedCodes, ["english": list(english), "chinese": list(chinese)])
    }
  }
}
