import CXLSXWriter

/// The looks of the cells of printed sheets, each made once for a workbook.
struct SheetLooks {
  typealias Look = UnsafeMutablePointer<lxw_format>

  enum Kind: Hashable, CaseIterable {
    case text, whole, hundredths, difference, percent
    /// With so many decimals, 1 to 4.
    case decimal(Int)

    static var allCases: [Self] {
      [.text, .whole, .hundredths, .difference, .percent] + (1...4).map { .decimal($0) }
    }
  }

  private let cells: [Kind: Look]
  private let totals: [Kind: Look]
  private let indents: [Look?]
  let title: Look?
  let fact: Look?
  let head: Look?
  let group: Look?
  let note: Look?

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    let make = { (size: Double) -> Look? in
      let look = workbook_add_format(book)
      format_set_font_name(look, "宋体")
      format_set_font_size(look, size)
      format_set_align(look, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
      return look
    }
    let cell = { (kind: Kind, isTotal: Bool, depth: Int) -> Look? in
      let look = make(10.5)
      format_set_border(look, 1)
      format_set_num_format(look, kind.format)
      if kind == .text { format_set_text_wrap(look) }
      if depth > 0 { format_set_indent(look, UInt8(depth)) }
      if isTotal { format_set_bold(look) }
      return look
    }
    cells = Dictionary(
      uniqueKeysWithValues: Kind.allCases.compactMap { kind in
        cell(kind, false, 0).map { (kind, $0) }
      })
    totals = Dictionary(
      uniqueKeysWithValues: Kind.allCases.compactMap { kind in
        cell(kind, true, 0).map { (kind, $0) }
      })
    indents = (0...3).map { cell(.text, false, $0) }
    title = make(16)
    format_set_bold(title)
    format_set_align(title, UInt8(LXW_ALIGN_CENTER.rawValue))
    format_set_num_format(title, "@")
    fact = make(10.5)
    format_set_text_wrap(fact)
    format_set_num_format(fact, "@")
    note = fact
    head = make(10.5)
    format_set_bold(head)
    format_set_border(head, 1)
    format_set_text_wrap(head)
    format_set_align(head, UInt8(LXW_ALIGN_CENTER.rawValue))
    format_set_num_format(head, "@")
    group = make(10.5)
    format_set_bold(group)
    format_set_border(group, 1)
    format_set_num_format(group, "@")
  }

  func look(_ kind: Kind, _ row: PrintedSheet.Row.Look) -> Look? {
    row == .total ? totals[kind] : cells[kind]
  }

  func indented(_ depth: Int) -> Look? { indents[min(max(0, depth), indents.count - 1)] }
}

extension SheetLooks.Kind {
  /// `@` keeps a text a text also when somebody goes into its cell and out again.
  fileprivate var format: String {
    switch self {
    case .text: "@"
    case .whole: "0"
    case .hundredths: "0.00"
    case .decimal(let places): "0." + String(repeating: "0", count: places)
    case .difference: "+0.00;-0.00;0.00"
    case .percent: "0.0%"
    }
  }
}
