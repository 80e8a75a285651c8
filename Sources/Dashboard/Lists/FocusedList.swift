import Domain
import Query
import TextUI
import Wording

/// The list that keys go to: that of the page, else that of the focused panel.
extension State {
  var focusedList: Pane? {
    get { worklist?.pane ?? panes[focusedPane] }
    set {
      guard worklist != nil else { return panes[focusedPane] = newValue }
      changeWorklist { $0.pane = newValue ?? Pane() }
    }
  }

  /// What is listed; `nil` = the panel is no list.
  var listName: ListName? { worklist?.subject.list ?? focusedPane.list }

  var focusedTable: PanelTable? { worklist?.table.panel ?? model?.table(focusedPane) }

  /// The community that the list is narrowed to; `nil` = the whole street.
  var listScope: Community.ID? {
    worklist == nil ? narrowing(of: focusedPane).map { Identifier($0) } : scope
  }

  /// Under what its columns and order are remembered.
  var listKey: String? {
    listName.map { worklist == nil ? focusedPane.listKey($0) : $0.rawValue }
  }

  /// The order in which a list was left.
  func rememberedSort(_ key: String, _ list: ListName) -> [SortKey] {
    let keys = preferences["sort." + key] ?? []
    // What a later version wrote and this one does not know is no order.
    return (try? [SortKey](reading: keys.joined(separator: ","), for: list)) ?? []
  }

  /// Lists its rows anew after its filter has changed.
  mutating func refreshFocused() {
    guard worklist != nil else { return refreshPanes() }
    changeWorklist { $0.list() }
  }
}
