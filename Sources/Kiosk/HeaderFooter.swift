import Domain
import TextUI
import Wording

/// Which street, and the date and clock; what does not fit goes, the clock never.
func drawHeader(_ canvas: inout Canvas, _ scene: Scene) {
  let (rect, words) = (scene.frame.header, scene.words)
  let now = scene.state.now
  let weekday = words.weekday(now.day)
  let street = scene.snapshot.map { scene.streetName($0.street) } ?? ""
  let practice = scene.snapshot?.isRehearsal == true ? words(NamesPhrase.rehearsal) + "  " : ""
  let title = practice + words(KioskPhrase.title)
  let lefts = [
    street.isEmpty ? title : street + "  " + title, street.isEmpty ? title : practice + street,
  ]
  let rights = ["\(now.day)  \(weekday)  \(now.clock)", "\(now.day)  \(now.clock)", now.clock]
  var choices = rights.flatMap { right in lefts.map { ($0, right) } }
  if scene.snapshot?.hasOneRater == true {
    let raters = words(OfficePhrase.oneRater)
    choices = rights.map { (lefts[0] + "  " + raters, $0) } + rights.map { (raters, $0) } + choices
  }
  let fitting = choices.first { scene.width($0.0) + scene.width($0.1) + 2 <= rect.columns }
  let (left, right) = fitting ?? ("", now.clock)
  canvas.put(left, row: 0, column: 0, Style(.accent, .bold), in: rect)
  canvas.putRight(right, row: 0, end: rect.columns, in: rect)
  if rect.rows > 1 { canvas.line(row: 1, scene, in: rect) }
}

/// Which page of how many, the journal or what is wrong, and how old the data is.
func drawFooter(_ canvas: inout Canvas, _ scene: Scene, _ turn: Turn) {
  let rect = scene.frame.footer
  let row = rect.rows - 1
  if rect.rows > 1 { canvas.line(row: 0, scene, in: rect) }
  let signs = scene.glyphs.signs
  let dots = (0..<turn.count).map { $0 == turn.index ? signs.thisPage : signs.otherPage }.joined()
  let page = scene.words(
    KioskPhrase.page, ["page": String(turn.index + 1), "count": String(turn.count)])
  let age = scene.ageText
  let style: Style = scene.isLate ? Style(.accent, .reverse) : .text
  let start = canvas.putRight(age, row: row, end: rect.columns, style, in: rect)
  var left = page + "  " + dots
  if scene.width(left) + 2 > start { left = page }
  let end = canvas.put(left, row: row, column: 0, in: rect)
  let texts = [scene.middleText, scene.shortText].compactMap(\.self)
  let room = start - end - 4
  guard let middle = texts.first(where: { scene.width($0) <= room }) else { return }
  let place = max(
    end + 2, min(start - 2 - scene.width(middle), (rect.columns - scene.width(middle)) / 2))
  canvas.put(
    middle, row: row, column: place, scene.state.lost == nil ? .text : Style(.warning), in: rect)
}

extension Canvas {
  /// The heavy rule under the header and above the footer.
  fileprivate mutating func line(row: Int, _ scene: Scene, in rect: Rect) {
    let strip = Rect(row: rect.row + row, column: rect.column, rows: 1, columns: rect.columns)
    fill(strip, with: scene.glyphs.frame.focusedRule, .accent)
  }
}

extension Words {
  func weekday(_ day: Day) -> String {
    let phrases: [KioskPhrase] = [
      .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday,
    ]
    return self(phrases[day.weekday - 1])
  }
}

extension Scene {
  /// A street in Latin letters says what it is.
  fileprivate func streetName(_ street: PublicName) -> String {
    state.look.latin
      ? words(KioskPhrase.streetLatin, ["name": street.latin]) : street.written
  }

  var isLate: Bool {
    if case .fresh = state.freshness { return false }
    return true
  }

  /// How old the data is, in words.
  var ageText: String {
    switch state.freshness {
    case .fresh(let age): words(KioskPhrase.ageFresh, ["age": words.age(age)])
    case .late(let age): words(KioskPhrase.ageLate, ["age": words.age(age)])
    case .gone(let since): words(KioskPhrase.ageGone, ["time": time(since)])
    case .fromLater(let made): words(KioskPhrase.ageFromLater, ["time": time(made)])
    case .none: words(KioskPhrase.noData)
    }
  }

  /// The clock time; of another day with its date.
  private func time(_ moment: Moment) -> String {
    moment.day == state.now.day
      ? moment.clock : moment.day.description.dropFirst(5) + " " + moment.clock
  }

  /// What is wrong, else that the program was started again, else the journal's head.
  fileprivate var middleText: String? {
    if let faultText { return faultText }
    if let lost = state.lost, let snapshot {
      return words(
        KioskPhrase.journalBack,
        ["seen": String(lost.sequence), "sequence": String(snapshot.journal.sequence)])
    }
    if let restarted = state.restarted, (0..<600).contains(state.now - restarted) {
      return words(KioskPhrase.restarted, ["time": restarted.clock])
    }
    guard let snapshot else { return nil }
    return words(
      KioskPhrase.journalShort,
      ["head": figure(groups(of: snapshot.journal.hash, 4).joined(separator: " "))])
  }

  /// The same of a lost row, where there is little room.
  fileprivate var shortText: String? {
    guard state.fault == nil, let lost = state.lost else { return nil }
    return words(KioskPhrase.journalBackShort, ["seen": String(lost.sequence)])
  }

  /// The first groups of four digits of a hash.
  func groups(of hash: String, _ count: Int) -> [String] {
    stride(from: 0, to: min(hash.count, 4 * count), by: 4).map {
      String(hash.dropFirst($0).prefix(4))
    }
  }

  /// Why the newest file could not be taken.
  var faultText: String? {
    switch state.fault {
    case nil: nil
    case .missing: words(KioskPhrase.faultMissing)
    case .notRegular: words(KioskPhrase.faultNotRegular)
    case .tooLarge, .snapshot(.tooLarge): words(KioskPhrase.faultTooLarge)
    case .unreadable(let reason): words(KioskPhrase.faultUnreadable, ["reason": reason])
    case .snapshot(.unknownVersion(let version)):
      words(KioskPhrase.faultVersion, ["version": String(version)])
    case .snapshot: words(KioskPhrase.faultBroken)
    }
  }
}

extension Words {
  /// A span of time in its largest unit.
  func age(_ seconds: Int) -> String {
    switch seconds {
    case ..<60: self(KioskPhrase.seconds, ["count": String(max(0, seconds))])
    case ..<3_600: self(KioskPhrase.minutes, ["count": String(seconds / 60)])
    case ..<172_800: self(KioskPhrase.hours, ["count": String(seconds / 3_600)])
    default: self(KioskPhrase.days, ["count": String(seconds / 86_400)])
    }
  }
}
