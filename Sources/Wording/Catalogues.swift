package import Domain
import Synchronization

/// The catalogue files of one language, each read when its area is first asked for.
package final class Catalogues: Sendable {
  private let language: Language
  private let read = Mutex<[Area: [String: String]]>([:])

  private init(_ language: Language) { self.language = language }

  private static let chinese = Catalogues(.chinese)
  private static let english = Catalogues(.english)

  package static func of(_ language: Language) -> Catalogues {
    language == .chinese ? chinese : english
  }

  /// The text of a key; a missing one shows its key, which the tests refuse.
  package func text(_ key: String, in area: Area) -> String { known(key, in: area) ?? key }

  /// The text of a key that need not be there.
  func known(_ key: String, in area: Area) -> String? { entries(area)[key] }

  /// All keys and texts of an area.
  package func entries(_ area: Area) -> [String: String] {
    read.withLock { read in
      if let entries = read[area] { return entries }
      let entries = parseCatalogue(bytes(of: area, language))
      read[area] = entries
      return entries
    }
  }
}

/// Reads `key = text` lines; `#` begins a comment line and `\n` in a text a new line.
package func parseCatalogue(_ bytes: [UInt8]) -> [String: String] {
  var entries: [String: String] = [:]
  entries.reserveCapacity(bytes.count / 40)
  bytes.withUnsafeBufferPointer { bytes in
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      guard let equals = line.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let space = UInt8(ascii: " ")
      let key = line[..<equals].prefix { $0 != space }
      let text = line[(equals + 1)...]
      entries[String(decoding: key, as: UTF8.self)] = unescape(
        text.first == space ? text.dropFirst() : text)
    }
  }
  return entries
}

/// The text of a line, `\n` in it turned into a new line.
private func unescape(_ line: Swift.Slice<UnsafeBufferPointer<UInt8>>) -> String {
  let text = String(decoding: line, as: UTF8.self)
  guard line.contains(UInt8(ascii: "\\")) else { return text }
  return text.split(separator: "\\n", omittingEmptySubsequences: false).joined(separator: "\n")
}

extension Catalogues {
  /// The block of one more register, before anybody has asked for a text of one.
  package static func add(_ block: BothLanguages) {
    addedBlocks.withLock { $0.append(block) }
  }
}

private let addedBlocks = Mutex<[BothLanguages]>([])

private func added(_ language: Language) -> [UInt8] {
  addedBlocks.withLock { blocks in
    blocks.flatMap { Array((language == .chinese ? $0.chinese : $0.english).utf8) }
  }
}

private func bytes(of area: Area, _ language: Language) -> [UInt8] {
  switch (area, language) {
  case (.names, .chinese): PackageResources.names_zh_txt
  case (.names, .english): PackageResources.names_en_txt
  case (.refusals, .chinese): PackageResources.refusals_zh_txt
  case (.refusals, .english): PackageResources.refusals_en_txt
  case (.board, .chinese): PackageResources.board_zh_txt
  case (.board, .english): PackageResources.board_en_txt
  case (.tables, .chinese): PackageResources.tables_zh_txt
  case (.tables, .english): PackageResources.tables_en_txt
  case (.cli, .chinese): PackageResources.cli_zh_txt
  case (.cli, .english): PackageResources.cli_en_txt
  case (.usage, .chinese): PackageResources.usage_zh_txt
  case (.usage, .english): PackageResources.usage_en_txt
  case (.dashboard, .chinese): PackageResources.dashboard_zh_txt
  case (.dashboard, .english): PackageResources.dashboard_en_txt
  case (.explain, .chinese): PackageResources.explain_zh_txt
  case (.explain, .english): PackageResources.explain_en_txt
  case (.query, .chinese): PackageResources.query_zh_txt
  case (.query, .english): PackageResources.query_en_txt
  case (.settings, .chinese): PackageResources.settings_zh_txt
  case (.settings, .english): PackageResources.settings_en_txt
  case (.terminal, .chinese): PackageResources.terminal_zh_txt
  case (.terminal, .english): PackageResources.terminal_en_txt
  case (.charts, .chinese): PackageResources.charts_zh_txt
  case (.charts, .english): PackageResources.charts_en_txt
  case (.lesson, .chinese): PackageResources.lesson_zh_txt
  case (.lesson, .english): PackageResources.lesson_en_txt
  case (.cycle, .chinese): PackageResources.cycle_zh_txt
  case (.cycle, .english): PackageResources.cycle_en_txt
  case (.office, .chinese): PackageResources.office_zh_txt
  case (.office, .english): PackageResources.office_en_txt
  case (.monthly, .chinese): PackageResources.monthly_zh_txt
  case (.monthly, .english): PackageResources.monthly_en_txt
  case (.sheets, .chinese): PackageResources.sheets_zh_txt
  case (.sheets, .english): PackageResources.sheets_en_txt
  case (.verify, .chinese): PackageResources.verify_zh_txt
  case (.verify, .english): PackageResources.verify_en_txt
  case (.store, .chinese): PackageResources.store_zh_txt
  case (.store, .english): PackageResources.store_en_txt
  case (.registers, .chinese): PackageResources.registers_zh_txt + added(.chinese)
  case (.registers, .english): PackageResources.registers_en_txt + added(.english)
  case (.kiosk, .chinese): PackageResources.kiosk_zh_txt
  case (.kiosk, .english): PackageResources.kiosk_en_txt
  }
}
