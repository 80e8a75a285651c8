import Domain
import Query
import TextUI
import Wording

/// The list that keys go to: that of the page, else that of the focused panel.
extension State {
  var focusedList: Pane? {
    get { listedPage?.pane ?? panes[focusedPane] }
    set {
      guard listedPage != nil else { return panes[focusedPane] = newValue }
      changeListed { $0.pane = newValue ?? Pane() }
    }
  }

  /// What is listed; `nil` = the panel is no list.
  var listName: ListName? { listedPage?.listName ?? focusedPane.list }

  var focusedTable: PanelTable? { listedPage?.panel ?? facts?.table(focusedPane) }

  /// The community that the list is narrowed to; `nil` = the whole street.
  var listScope: Community.ID? {
    listedPage == nil ? narrowing(of: focusedPane).map { Identifier($0) } : scope
  }

  /// Under what its columns and order are remembered.
  var listKey: String? {
    listName.map { listedPage == nil ? focusedPane.listKey($0) : $0.rawValue }
  }

  /// The order in which a list was left.
  func rememberedSort(_ key: String, _ list: ListName) -> [SortKey] {
    let keys = preferences["sort." + key] ?? []
    // What a later version wrote and this one does not know is no order.
    return (try? [SortKey](reading: keys.joined(separator: ","), for: list)) ?? []
  }

  /// Lists its rows anew after its filter has changed.
  mutating func refreshFocused() {
    guard listedPage != nil else { return refreshPanes() }
    changeListed { $0.listRows() }
  }
}
