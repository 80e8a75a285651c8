import Domain
import TextUI
import Wording

/// One thing that a form asks (一格): a text, or the id of one of its options.
protocol FormItem: Sendable {
  /// The name under which a draft keeps it.
  var key: String { get }
  var text: FormField { get set }
  /// What it may be, where that is one of few; none = a text.
  var options: [ChoiceList.Option] { get set }
  /// Whether it is only shown.
  var isFixed: Bool { get }
  /// Whether the cursor goes past it.
  var isPassedOver: Bool { get }
  /// Whether the cursor goes on once an option of it was chosen.
  var goesOnWhenChosen: Bool { get }
  /// By how many days a key moves what is typed; `nil` = it is no day.
  func dayStep(_ key: Key) -> Int?
  func title(_ words: Words) -> String
  /// What is said behind a text: what is understood, what is wrong; empty = nothing.
  func note(_ facts: MonthFacts) -> String
  /// What is to be known before it is filled in, said above it; `nil` = nothing.
  func warning(_ words: Words) -> String?
  /// What plain mode calls it.
  func spokenTitle(_ facts: MonthFacts) -> String
  func spokenNow(_ facts: MonthFacts) -> String
  /// What plain mode reads of an option.
  func spoken(_ option: ChoiceList.Option) -> String
}

extension FormItem {
  var isFixed: Bool { false }
  var isPassedOver: Bool { isFixed }
  var goesOnWhenChosen: Bool { true }
  func dayStep(_ key: Key) -> Int? { nil }
  func note(_ facts: MonthFacts) -> String { "" }
  func warning(_ words: Words) -> String? { nil }
  func spokenTitle(_ facts: MonthFacts) -> String { title(facts.words) }
  func spokenNow(_ facts: MonthFacts) -> String { shown }
  func spoken(_ option: ChoiceList.Option) -> String { option.name }

  /// What stands in the field as it is read.
  var shown: String {
    options.isEmpty ? text.text : options.first { $0.id == text.text }?.name ?? ""
  }
}

/// What is wrong in a form, and at which field; `nil` = at none.
struct FieldProblem: Error, Hashable, Sendable {
  var place: Int?
  let sentence: String
}

/// The fields of a form, which of them is filled in, and the list that is open over it.
struct FormFields<Item: FormItem>: Sendable {
  var items: [Item]
  private(set) var active = 0
  /// The open list of a field of choice.
  private(set) var choice: ChoiceList?
  /// The fields that were filled in by hand, by their key; in the others stands what is proposed.
  private var given: Set<String> = []

  init(_ items: [Item]) {
    self.items = items
    active = items.firstIndex { !$0.isPassedOver } ?? 0
  }

  var item: Item? { items.indices.contains(active) ? items[active] : nil }

  /// Whether the cursor is in a text.
  var isInText: Bool { item.map { $0.options.isEmpty && !$0.isFixed } ?? false }

  /// Whether something was given that would be lost.
  var isTouched: Bool { !given.isEmpty }

  func isGiven(_ key: String) -> Bool { given.contains(key) }

  func place(of key: String) -> Int? { items.firstIndex { $0.key == key } }

  /// What stands in a field; nothing, if there is no such field.
  func text(of key: String) -> String { place(of: key).map { items[$0].text.text } ?? "" }

  mutating func go(to place: Int) {
    guard items.indices.contains(place), !items[place].isPassedOver else { return }
    active = place
    items[place].text.enter()
  }

  mutating func go(_ step: Int) {
    guard !items.isEmpty else { return }
    var place = active
    repeat {
      place = (place + step + items.count) % items.count
    } while items[place].isPassedOver
      && place != active
    go(to: place)
  }

  /// Puts a text, or the id of an option, into a field.
  mutating func put(_ text: String, into place: Int) {
    guard items.indices.contains(place), !items[place].isFixed else { return }
    items[place].text = FormField(text)
    given.insert(items[place].key)
  }

  /// Puts a proposal into a field that nobody has filled in.
  mutating func propose(_ text: String, into key: String) {
    guard !given.contains(key), let place = place(of: key) else { return }
    items[place].text.propose(text)
  }

  /// Lets what was given by hand be proposed again.
  mutating func forget(_ key: String) { given.remove(key) }

  /// The field under the cursor stays one of those that there are.
  mutating func fit() { active = max(0, min(active, items.count - 1)) }

  // MARK: - Choices

  mutating func open() {
    guard let item, !item.options.isEmpty else { return }
    choice = ChoiceList(item.options, selected: item.text.text)
  }

  mutating func cycle(_ step: Int) {
    guard let item, !item.options.isEmpty else { return }
    let place = item.options.firstIndex { $0.id == item.text.text }.map { $0 + step } ?? 0
    put(item.options[(place + item.options.count) % item.options.count].id, into: active)
  }

  mutating func choose(row: Int) { take(choice?.choose(row)) }

  private mutating func take(_ answer: ChoiceList.Answer?) {
    switch answer {
    case .chosen(let id):
      put(id, into: active)
      choice = nil
      if items[active].goesOnWhenChosen, active + 1 < items.count { go(1) }
    case .closed: choice = nil
    case .open, nil: break
    }
  }

  mutating func click(_ place: Int, column: Int, _ ambiguous: AmbiguousWidth) {
    let wasActive = active == place
    choice = nil
    go(to: place)
    guard active == place, let item else { return }
    guard item.options.isEmpty else { return wasActive ? open() : () }
    // The frame of the field is one cell wide.
    putCaret(column: column - 1, ambiguous)
  }

  mutating func putCaret(column: Int, _ ambiguous: AmbiguousWidth) {
    items[active].text.putCaret(column: column, ambiguous: ambiguous)
  }

  // MARK: - Keys

  /// Gives a key to the open list or to the field that is being typed; whether it took it.
  mutating func type(_ key: Key) -> Bool {
    if choice != nil {
      take(choice?.handle(key))
      return true
    }
    guard let item else { return false }
    guard item.options.isEmpty else {
      guard case .character(let character) = key, character.isLetter else { return false }
      open()
      take(choice?.handle(key))
      return true
    }
    if let step = item.dayStep(key), let day = Day(item.text.text) {
      put(day.moved(by: step).description, into: active)
      return true
    }
    guard !item.isFixed, items[active].text.type(key) else { return false }
    given.insert(item.key)
    return true
  }

  // MARK: - Draft

  /// What was given; what is only proposed is proposed anew when the draft is taken up again.
  func draft(_ name: String) -> Draft? {
    guard isTouched else { return nil }
    let kept = items.filter { given.contains($0.key) }.map { ($0.key, $0.text.text) }
    return Draft(name, Dictionary(kept, uniquingKeysWith: { first, _ in first }))
  }

  mutating func take(_ draft: Draft) {
    for place in items.indices {
      if let text = draft.fields[items[place].key] { put(text, into: place) }
    }
  }
}
