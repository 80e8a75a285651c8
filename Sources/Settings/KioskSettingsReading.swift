package import Kiosk
package import TOML
import TextUI

/// The settings of the screen in the hall as they were understood: every mistake on its line, the
/// rest applied.
package struct KioskSettingsReading: Hashable, Sendable {
  package private(set) var settings = KioskSettings()
  /// In the order of their lines.
  package private(set) var mistakes: [TOMLError] = []

  private enum Name: String, CaseIterable {
    case pages, text, night, ambiguous, seconds, schedule
    case late = "late_after"
    case gone = "gone_after"
    case shift = "shift_minutes"
  }

  private enum Width: String, CaseIterable { case narrow, wide }

  /// Reads the text of a settings file.
  package init(_ text: String, name: String) {
    let found = forgivingDocument(text, name: name)
    mistakes = found.mistakes
    guard let document = found.document else { return }
    let allowed = Name.allCases.map(\.rawValue)
    for key in document.keys() where !allowed.contains(key) {
      mistakes.append(document.unknown([key], allowed: allowed))
    }
    for name in Name.allCases { read(name, document) }
    if settings.goneAfter < settings.lateAfter { settings.goneAfter = settings.lateAfter }
    mistakes.sort { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  /// Something was wrong before the text could be read.
  package init(_ mistake: TOMLError) { mistakes = [mistake] }

  private mutating func read(_ name: Name, _ document: TOMLDocument) {
    do {
      try take(name, TOMLKey([name.rawValue]), document)
    } catch {
      mistakes.append(error)
    }
  }

  private mutating func take(
    _ name: Name, _ key: TOMLKey, _ document: TOMLDocument
  ) throws(TOMLError) {
    switch name {
    case .pages: settings.pages = try document.pages(key) ?? settings.pages
    case .text: settings.textFile = try document.absolutePath(key)
    case .night: settings.night = try document.night(key, usual: settings.night)
    case .ambiguous:
      let width = try document.choice(key, of: Width.self)
      if let width { settings.ambiguous = width == .wide ? .wide : .narrow }
    case .seconds: try readSeconds(key, document)
    case .schedule: try readSchedule(key, document)
    case .late:
      settings.lateAfter =
        try document.integer(key, in: KioskSettings.limitRange) ?? settings.lateAfter
    case .gone:
      settings.goneAfter =
        try document.integer(key, in: KioskSettings.limitRange) ?? settings.goneAfter
    case .shift:
      settings.shiftMinutes =
        try document.integer(key, in: KioskSettings.shiftRange) ?? settings.shiftMinutes
    }
  }

  private mutating func readSeconds(
    _ table: TOMLKey, _ document: TOMLDocument
  ) throws(TOMLError) {
    try document.requireTable(table)
    let allowed = KioskPage.allCases.map(\.rawValue)
    for name in document.keys(under: table) {
      let key = table.appending(name)
      do throws(TOMLError) {
        guard let page = KioskPage(rawValue: name) else {
          throw document.unknown(key, allowed: allowed)
        }
        settings.seconds[page] = try document.integer(key, in: KioskSettings.dwellRange)
      } catch {
        mistakes.append(error)
      }
    }
  }

  private mutating func readSchedule(
    _ table: TOMLKey, _ document: TOMLDocument
  ) throws(TOMLError) {
    try document.requireTable(table)
    for name in document.keys(under: table) {
      let key = table.appending(name)
      do throws(TOMLError) {
        guard let span = ClockSpan(name) else {
          throw document.notAllowed(key, found: name, allowed: .form("07:30-09:00"))
        }
        guard let pages = try document.pages(key) else { continue }
        settings.schedule.append(KioskSettings.Turn(span, pages))
      } catch {
        mistakes.append(error)
      }
    }
  }
}

extension TOMLDocument {
  /// Names of pages, at least one.
  fileprivate func pages(_ key: TOMLKey) throws(TOMLError) -> [KioskPage]? {
    guard let names = try strings(key) else { return nil }
    let allowed = KioskPage.allCases.map(\.rawValue)
    var pages: [KioskPage] = []
    for name in names {
      guard let page = KioskPage(rawValue: name) else {
        throw notAllowed(key, found: name, allowed: .values(allowed))
      }
      pages.append(page)
    }
    guard !pages.isEmpty else { throw notAllowed(key, found: "[]", allowed: .values(allowed)) }
    return pages
  }

  /// `""` = never.
  fileprivate func night(_ key: TOMLKey, usual: ClockSpan?) throws(TOMLError) -> ClockSpan? {
    guard let text = try string(key) else { return usual }
    guard !text.isEmpty else { return nil }
    guard let span = ClockSpan(text) else {
      throw notAllowed(key, found: text, allowed: .form("22:00-06:00"))
    }
    return span
  }

  fileprivate func absolutePath(_ key: TOMLKey) throws(TOMLError) -> String? {
    guard let text = try string(key), !text.isEmpty else { return nil }
    guard text.hasPrefix("/") else {
      throw notAllowed(key, found: text, allowed: .form("/etc/tiaokuai/notice.txt"))
    }
    return text
  }
}
