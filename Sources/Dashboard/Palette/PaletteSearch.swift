import TextUI
import Wording

/// A command that answers to what is typed, with what is shown of it.
struct PaletteHit: Sendable {
  let binding: Binding
  /// A few words: what it does.
  let name: String
  /// Why it does not work now, on one line.
  let reason: String?
  /// The characters of the name that answer, each with the letters typed for it; none where
  /// something else than the name answered.
  let matched: [(place: Int, letters: Int)]
  /// How well it answers; the lowest best.
  let rank: Int
  /// The service item that it opens the guide of; `nil` = it is a command.
  var service: FoundService?

  struct FoundService: Sendable {
    let id: String
    /// The name of its line.
    let line: String
  }
}

/// What is typed into the palette, made ready for many commands.
struct PaletteQuery {
  let text: String
  /// The same in small letters, as ids are written.
  let small: String
  let words: Words
  private let otherWords: Words
  let pinyin: Pinyin.Query
  private let key: Key?
  /// Nothing is called by so much: a page was pasted.
  let isTooLong: Bool

  init(_ text: String, _ words: Words) {
    let typed = text.filter { $0 != " " }
    self.text = typed
    small = typed.lowercased()
    isTooLong = typed.count > 64
    self.words = words
    otherWords = Words(words.language.other)
    pinyin = Pinyin.Query(text)
    key = Key(written: typed)
  }

  /// How a command answers: by its key, its name, its name in the other language, or the name that
  /// the settings file calls it by; `nil` = not at all.
  func hit(_ binding: Binding, reason: String?) -> PaletteHit? {
    guard !isTooLong else { return nil }
    let name = words(binding.help)
    let index = Pinyin.Index(name)
    guard let rank = rank(binding, index) else { return nil }
    let matched = rank == 0 || pinyin.isEmpty ? [] : index.scatteredParts(pinyin) ?? []
    return PaletteHit(
      binding: binding, name: name, reason: reason, matched: matched, rank: rank)
  }

  private func rank(_ binding: Binding, _ name: Pinyin.Index) -> Int? {
    if pinyin.isEmpty && text.isEmpty { return 1 }
    if let key, binding.keys.contains(key) { return 0 }
    guard !pinyin.isEmpty else { return nil }
    let label = Pinyin.Index(words(binding.label))
    let (isLabel, isName) = (label.matches(pinyin), name.matches(pinyin))
    if isLabel, label.scattered(pinyin)?.first == 0 { return 1 }
    if isName, name.scattered(pinyin)?.first == 0 { return 2 }
    if isLabel || isName { return 3 }
    if binding.id.hasPrefix(small) { return 4 }
    if answersInOtherLanguage(binding) { return 5 }
    if binding.id.contains(small) { return 6 }
    // One letter stands in nearly every name.
    return text.count > 1 && isScattered(in: name) ? 7 : nil
  }

  private func answersInOtherLanguage(_ binding: Binding) -> Bool {
    [binding.help, binding.label].contains { Pinyin.Index(otherWords($0)).matches(pinyin) }
  }

  /// Letters far from each other answer only as beginnings of Chinese characters: in a Latin text
  /// anything would.
  private func isScattered(in name: Pinyin.Index) -> Bool {
    words.language == .chinese && name.scattered(pinyin) != nil
  }
}

extension State {
  /// The commands and service items that answer to what is typed: those that work first, the best
  /// first, of equals those used last.
  func found(_ text: String) -> [PaletteHit] {
    let query = PaletteQuery(text, viewer.words)
    let hits =
      offered.compactMap { query.hit($0.binding, reason: $0.reason) } + foundServices(query)
    let recent = preferences[Self.recentCommands] ?? []
    let ordered = hits.enumerated().sorted { one, other in
      sortKey(one.element, one.offset, recent).lexicographicallyPrecedes(
        sortKey(other.element, other.offset, recent))
    }
    return ordered.map(\.element)
  }

  private func sortKey(_ hit: PaletteHit, _ place: Int, _ recent: [String]) -> [Int] {
    [
      hit.reason == nil ? 0 : 1, hit.rank, recent.firstIndex(of: hit.binding.id) ?? recent.count,
      // Whoever moves uses the keys.
      hit.binding.group == .move ? 1 : 0, place,
    ]
  }

  /// Everything the palette can list: the commands of this page, those of every page, and those of
  /// the main screen with the way there.
  var offered: [(binding: Binding, reason: String?)] {
    var known: Set<String> = ["palette"]
    var offered: [(binding: Binding, reason: String?)] = []
    func offer(_ bindings: [Binding], _ reason: (Binding) -> String?) {
      for binding in bindings where known.insert(binding.id).inserted {
        offered.append((binding, reason(binding)))
      }
    }
    offer(bindings) { $0.reason(self) }
    offer(keymap[.waiting]) { $0.reason(self) }
    let elsewhere = viewer.words(
      SettingsPhrase.reasonElsewhere, ["place": viewer.words(CommandPlace.dashboard.title)])
    offer(keymap[.dashboard]) { _ in elsewhere }
    return offered
  }

  static let recentCommands = "palette.recent"
  private static let recentLimit = 8

  /// Notes that a command was called by its name.
  func rememberingUse(of id: String) -> Effect {
    let recent = [id] + (preferences[Self.recentCommands] ?? []).filter { $0 != id }
    return .savePreference(
      Preference(name: Self.recentCommands, values: Array(recent.prefix(Self.recentLimit))))
  }
}
