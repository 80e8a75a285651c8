import Domain
import TextUI
import Wording

/// Finding a service item without a screen: what to look for, then which of those found.
extension PalettePage {
  func plainFields(_ state: State) -> [PlainField] {
    let words = state.viewer.words
    let hits = services(state)
    let search = PlainField(label: words(RegisterPhrase.plainFind), now: query.text) {
      state, line, _ in
      state.lookForServices(line)
    }
    guard !hits.isEmpty else { return [search] }
    let place = hits.indices.contains(list.selection) ? list.selection : 0
    let choice = PlainField(
      label: words(RegisterPhrase.plainWhich), now: hits[place].name, options: hits.map(\.spoken)
    ) { state, _, places in
      state.changePopup(PalettePage.self) { $0.list.select(places[0]) }
      return nil
    }
    return [search, choice]
  }

  /// The items that answer, the best first.
  fileprivate func services(_ state: State) -> [PaletteHit] {
    query.isEmpty ? [] : state.found(query.text).filter { $0.service != nil }
  }
}

extension PaletteHit {
  fileprivate var spoken: String {
    [name, service?.id ?? "", service?.line ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension State {
  /// Puts what was said into the palette; why nothing is found by it.
  fileprivate mutating func lookForServices(_ text: String) -> String? {
    guard var palette = overlay as? PalettePage else { return nil }
    guard services != nil else { return viewer.words(RegisterPhrase.plainNotRead) }
    palette.query = TextInput(text)
    let count = palette.services(self).count
    palette.list.resize(count: count)
    palette.list.select(0)
    overlay = palette
    return count == 0 ? viewer.words(RegisterPhrase.plainNotFound, ["text": text]) : nil
  }
}

extension PlainTalk {
  /// Reads the guide of the item that was chosen; where nothing was looked for, nothing is opened.
  mutating func openChosen(of palette: PalettePage, _ turn: inout Turn) {
    question = .command
    state.overlay = nil
    let hits = palette.services(state)
    guard hits.indices.contains(palette.list.selection) else { return }
    turn.effects += state.run(hits[palette.list.selection].binding)
    follow(&turn)
  }
}
