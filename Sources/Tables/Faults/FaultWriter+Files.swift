import Domain
import Wording

/// What is wrong with a file, its shape, its header or a row.
extension FaultWriter {
  func text(_ reason: TableFault.Reason) -> String {
    switch reason {
    case .text(let fault): text(fault)
    case .tooLarge(let limit): words(TablesPhrase.tooLarge, ["limit": "\(limit)"])
    case .notAFile: words(TablesPhrase.notAFile)
    case .unreadable: words(TablesPhrase.unreadable)
    case .sameTable(let names): words(TablesPhrase.sameTable, ["names": list(names)])
    case .workbook: words(TablesPhrase.workbook)
    case .noHeader(let columns): words(TablesPhrase.noHeader, ["columns": list(columns)])
    case .replacementMissing: words(TablesPhrase.replacementMissing)
    case .openQuote: words(TablesPhrase.openQuote)
    case .textAfterQuote: words(TablesPhrase.textAfterQuote)
    case .cellTooLong(let limit): words(TablesPhrase.cellTooLong, ["limit": "\(limit)"])
    case .tooManyCells(let limit): words(TablesPhrase.tooManyCells, ["limit": "\(limit)"])
    case .ragged(let found, let expected):
      words(TablesPhrase.ragged, ["found": "\(found)", "expected": "\(expected)"])
    case .separator(let separator): text(separator: separator)
    case .emptyRow: words(TablesPhrase.emptyRow)
    case .totalRow(let word): words(TablesPhrase.totalRow, ["found": shown(word)])
    case .unknownColumn(let name, let nearest?, let allowed):
      words(
        TablesPhrase.unknownColumnNear,
        ["found": shown(name), "nearest": nearest, "allowed": list(allowed)])
    case .unknownColumn(let name, nil, let allowed):
      words(TablesPhrase.unknownColumn, ["found": shown(name), "allowed": list(allowed)])
    case .unnamedColumn(let number):
      words(TablesPhrase.unnamedColumn, ["number": "\(number)"])
    case .repeatedColumn: words(TablesPhrase.repeatedColumn)
    case .missingColumn: words(TablesPhrase.missingColumn)
    case .cell(let fault), .number(_, let fault): words.sentence(for: fault)
    case .fit(let reason): text(reason)
    case .toml(let fault): text(fault)
    case .baseWithoutFixed: words(TablesPhrase.baseWithoutFixed)
    case .fixedWithoutBase: words(TablesPhrase.fixedWithoutBase)
    }
  }

  private func text(_ fault: TextFault) -> String {
    switch fault {
    case .undecodable(_, let encoding):
      words(TablesPhrase.undecodable, ["encoding": encoding.rawValue.uppercased()])
    case .uncertain: words(TablesPhrase.uncertainEncoding)
    case .noByteOrderMark: words(TablesPhrase.noByteOrderMark)
    case .converterMissing: words(TablesPhrase.converterMissing)
    }
  }

  private func text(separator: String) -> String {
    let name = separator == "\t" ? words(TablesPhrase.separatorTab) : separator
    return words(TablesPhrase.separator, ["separator": name])
  }

  func list(_ items: [String]) -> String {
    words.shownList(items)
  }
}
