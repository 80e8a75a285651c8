import TextUI

extension State {
  /// Goes to a field of a form and puts the caret where it was clicked; a choice that is on already
  /// is turned.
  mutating func clickField(_ place: Int, column: Int, _ owner: MouseOwner) -> [Effect] {
    dismissNotice()
    let ambiguous = viewer.ambiguous
    switch overlay {
    case .export(var form):
      form.click(place, column: column, ambiguous)
      overlay = .export(form)
    case .tables(var form):
      form.click(place, column: column, ambiguous)
      overlay = .tables(form)
    case nil where owner == .page: page.click(field: place, column: column, &self)
    default: break
    }
    return []
  }

  /// Chooses an option of the list that is open over a form.
  mutating func clickChoice(_ row: Int) -> [Effect] {
    dismissNotice()
    page.choose(row: row, &self)
    return []
  }
}

extension ExportForm {
  fileprivate mutating func click(_ place: Int, column: Int, _ ambiguous: AmbiguousWidth) {
    guard let field = Field(rawValue: place) else { return }
    if active == field, turn(by: 1) { return }
    active = field
    // The frame of the field is one cell wide.
    if field == .name { name.putCaret(column: column - 1, ambiguous: ambiguous) }
    if field == .folder { folder.putCaret(column: column - 1, ambiguous: ambiguous) }
  }
}

extension TablesForm {
  fileprivate mutating func click(_ place: Int, column: Int, _ ambiguous: AmbiguousWidth) {
    if place == 1, !isInFolder { overwrites.toggle() }
    isInFolder = place == 0
    if isInFolder { folder.putCaret(column: column - 1, ambiguous: ambiguous) }
  }
}
