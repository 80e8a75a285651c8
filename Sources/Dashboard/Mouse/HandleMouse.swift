import TextUI
import Wording

extension State {
  /// Rows that one turn of the wheel moves.
  private static let wheelRows = 3

  /// What a button or the wheel does where it was used; each of it a key does too.
  mutating func handle(_ mouse: Mouse) -> [Effect] {
    guard viewer.mouse else { return [] }
    if let typed = typedMark, mouse.action != .release, mouse.action != .drag {
      return keepTyped(typed, from: mouse)
    }
    let region = regionUnder(mouse)
    switch mouse.action {
    case .press: return click(on: region, column: mouse.position.column)
    case .wheelUp: return scroll(-Self.wheelRows, region)
    case .wheelDown: return scroll(Self.wheelRows, region)
    case .release, .drag: return []
    }
  }

  /// Drawn once more, so that no second layout has to say where things are.
  private func regionUnder(_ mouse: Mouse) -> Region? {
    var canvas = Canvas(size, ambiguous: viewer.ambiguous)
    canvas.regions = []
    canvas.draw(self)
    return canvas.region(at: mouse.position)
  }

  private mutating func click(on region: Region?, column: Int) -> [Effect] {
    guard let region, let owner = MouseOwner(rawValue: region.owner) else { return [] }
    if let panel = owner.panel { return click(region.part, in: panel) }
    switch region.part {
    case .key(let key): return handle(key)
    case .row(let row):
      if owner == .choice { return clickChoice(row) }
      return owner == .overlay ? overlay?.click(row: row, &self) ?? [] : clickPage(row)
    case .field(let place): return clickField(place, column: column - region.rect.column, owner)
    case .head(let column): return listedPage == nil ? [] : sortListed(by: column)
    case .area: return []
    }
  }

  /// Sorts the list that fills the page by the column whose head was clicked on.
  private mutating func sortListed(by column: Int) -> [Effect] {
    guard overlay == nil, let columns = focusedTable?.columns, columns.indices.contains(column)
    else { return [] }
    return sort(by: columns[column].id)
  }

  /// The number that is being typed into a list of marks and not written yet.
  private var typedMark: String? { overlay == nil ? worklist?.entry?.text : nil }

  /// Leaves a number that is being typed as it stands: a click or the wheel never writes it.
  private mutating func keepTyped(_ text: String, from mouse: Mouse) -> [Effect] {
    if case .key(.escape)? = regionUnder(mouse)?.part { return handle(.escape) }
    say(viewer.words(MonthlyPhrase.typedStands, ["text": text]), .warning)
    return []
  }

  /// A panel that is clicked on is focused; the row that was selected in it already is gone into.
  private mutating func click(_ part: Region.Part, in panel: Panel) -> [Effect] {
    let wasFocused = focus == panel
    let name = pane(of: panel)
    dismissNotice()
    if focusedList?.isTyping == true { focusedList?.isTyping = false }
    focus = panel
    switch part {
    case .row(let row):
      if wasFocused, panes[name]?.list.selection == row { return handle(.enter) }
      moveCursor { $0.select(row) }
    case .head(let column):
      guard let columns = facts?.table(name).columns, columns.indices.contains(column) else {
        break
      }
      return sort(by: columns[column].id)
    case .area, .key, .field: break
    }
    return []
  }

  /// Selects a row of the page's list; nothing is written by a click, that takes the key.
  private mutating func clickPage(_ row: Int) -> [Effect] {
    page.click(row: row, &self)
  }

  /// The wheel moves in the list under the pointer, focused or not.
  private mutating func scroll(_ rows: Int, _ region: Region?) -> [Effect] {
    guard let region, let owner = MouseOwner(rawValue: region.owner), owner != .footer else {
      return []
    }
    guard let panel = owner.panel else {
      return (0..<abs(rows)).flatMap { _ in handle(rows < 0 ? .up : .down) }
    }
    let focused = focus
    focus = panel
    moveCursor { $0.select($0.selection + rows) }
    focus = focused
    return []
  }
}

extension State {
  mutating func switchMouse() -> [Effect] {
    viewer.mouse.toggle()
    say(viewer.words(viewer.mouse ? ChartsPhrase.mouseOn : .mouseOff))
    return [
      .useMouse(viewer.mouse),
      .savePreference(Preference(name: "mouse", values: [viewer.mouse ? "on" : "off"])),
    ]
  }

  /// Takes over what was chosen in an earlier run.
  mutating func recallMouse() {
    guard let value = preferences["mouse"]?.first else { return }
    viewer.mouse = value == "on"
  }
}
