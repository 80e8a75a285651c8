import Query
import TextUI
import Wording

/// A page that lies over another one and takes every key as long as it is open (浮层).
protocol PopupContent: PageContent {
  /// What becomes of it with a key that it does not know.
  var strayKeys: StrayKeys { get }
}

enum StrayKeys: Hashable, Sendable {
  case close, ignored
}

extension PopupContent {
  var strayKeys: StrayKeys { .ignored }
  func hint(_ state: State) -> String { "" }
  func openKeys(_ state: State) -> [OpenKey]? {
    [OpenKey(.escape, DashboardPhrase.labelBack)]
  }
}

extension State {
  /// Changes what lies over the page, if it is of that type.
  mutating func changePopup<P: PopupContent>(_ type: P.Type, _ change: (inout P) -> Void) {
    guard var popup = overlay as? P else { return }
    change(&popup)
    overlay = popup
  }

  mutating func closePopup() { overlay = nil }
}

/// What every popup understands besides its own.
let popupBindings = everywhereBindings.filter {
  ["language", "redraw", "suspend"].contains($0.id)
}.map { binding in
  var binding = binding
  binding.footer = nil
  return binding
}

/// The same where letters are text.
let typingPopupBindings = popupBindings.filter { $0.id != "language" }

/// Moving in the list of a popup, where Tab goes on as well.
func popupRowBindings(
  _ move: @escaping @Sendable (inout State, (inout ListState) -> Void) -> Void
) -> [Binding] {
  listMoves("popup", in: move) + [
    Binding("popup.next", [.tab], .move, .helpDown, row: .helpRows) {
      move(&$0) { $0.moveDown() }
    },
    Binding("popup.previous", [.backTab], .move, .helpUp, row: .helpRows) {
      move(&$0) { $0.moveUp() }
    },
  ]
}

/// Leaves a popup as it is.
func closingBinding(_ keys: [Key]) -> Binding {
  Binding("popup.close", keys, .move, .labelBack, help: .helpBack) { $0.closePopup() }
}
