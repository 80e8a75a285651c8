import TextUI

extension State {
  /// Goes to a field of a form and puts the caret where it was clicked; a choice that is on already
  /// is turned.
  mutating func clickField(_ place: Int, column: Int, _ owner: MouseOwner) -> [Effect] {
    dismissNotice()
    if let overlay {
      overlay.click(field: place, column: column, &self)
    } else if owner == .page {
      page.click(field: place, column: column, &self)
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
