/// The lists of a screen that answer to the mouse; the panels go by their own numbers.
enum MouseOwner: Int {
  case community = 1
  case grids, workers
  /// Keys in the footer.
  case footer
  /// The list of the page that is open.
  case page
  /// The list of what lies over the page.
  case overlay
  /// The open list of a field.
  case choice

  var panel: Panel? { Panel(rawValue: rawValue) }
}
