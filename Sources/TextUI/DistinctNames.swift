import Synchronization

/// The names of one list, each shortened so that what tells it from the others stays.
///
/// A cut at the end would take away just what differs where all begin alike, as grids that are called
/// after their community do: 桂花社区第一网格, 桂花社区第二网格.
package struct DistinctNames: Hashable, Sendable {
  private let names: [String]
  private let likeness = LazyLikeness()

  package init(_ names: some Sequence<String>) { self.names = Array(names) }

  package static func == (one: DistinctNames, other: DistinctNames) -> Bool {
    one.names == other.names
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(names) }

  /// How many characters all begin with.
  private var common: Int { likeness.of(names).common }
  /// How many characters of a name some other one begins with too.
  private var shared: [String: Int] { likeness.of(names).shared }
}

/// What the names of a list have in common (相同的字).
private struct Likeness: Sendable {
  let common: Int
  let shared: [String: Int]

  init(_ names: [String]) {
    let sorted = Set(names).sorted().map(Array.init)
    // Of sorted names the ones beside a name are those most like it.
    let besides = zip(sorted, sorted.dropFirst()).map(Self.alike)
    var shared: [String: Int] = [:]
    for (place, name) in sorted.enumerated() {
      let before = place > 0 ? besides[place - 1] : 0
      let after = place < besides.count ? besides[place] : 0
      shared[String(name)] = max(before, after)
    }
    self.shared = shared
    common = besides.isEmpty ? 0 : zip(sorted.prefix(1), sorted.suffix(1)).map(Self.alike)[0]
  }

  private static func alike(_ one: [Character], _ other: [Character]) -> Int {
    zip(one, other).prefix { $0 == $1 }.count
  }
}

/// Looked up once, and only where a name is to be cut; copies of a list share it.
private final class LazyLikeness: Sendable {
  private let known = Mutex<Likeness?>(nil)

  func of(_ names: [String]) -> Likeness {
    known.withLock { known in
      if let known { return known }
      let made = Likeness(names)
      known = made
      return made
    }
  }
}

extension DistinctNames {
  /// A name in `width` cells: whole where it fits, else without what all names begin with, else cut
  /// with `>` where nothing differs.
  ///
  /// - Returns: At most `width` cells; of a name that is not on the list its beginning.
  package func fitted(_ name: String, to width: Int, ambiguous: AmbiguousWidth) -> String {
    guard width > 0 else { return "" }
    guard !Self.fits(name[...], width, ambiguous) else { return name }
    let characters = Array(name)
    guard let shared = shared[name], shared < characters.count else {
      return Self.beginning(of: characters[...], width, ambiguous)
    }
    for start in starts(characters) where Self.fits(characters[start...], width, ambiguous) {
      return String(characters[start...])
    }
    let rest = characters[(starts(characters).last ?? 0)...]
    let isToldByBeginning = Self.fits(rest[...shared], width - 1, ambiguous)
    return isToldByBeginning
      ? Self.beginning(of: rest, width, ambiguous)
      : Self.around(shared, of: characters[...], width, ambiguous)
  }

  /// A line in `width` cells: the name in it gives way to what stands beside it.
  package func fitted(_ line: TextLine, to width: Int, ambiguous: AmbiguousWidth) -> TextLine {
    let missing = line.width(ambiguous: ambiguous) - width
    guard missing > 0, let place = line.spans.firstIndex(where: { shared[$0.text] != nil }) else {
      return line
    }
    var line = line
    let name = line.spans[place].text
    let room = max(1, CharacterWidth.width(of: name, ambiguous: ambiguous) - missing)
    line.spans[place].text = fitted(name, to: room, ambiguous: ambiguous)
    return line
  }

  /// Where a name may begin without what all begin with, the longest first: behind a word.
  private func starts(_ name: [Character]) -> [Int] {
    guard common > 0, common < name.count else { return [] }
    let words = (1...common).filter { Self.endsWord(name[..<$0]) }
    return words.isEmpty ? [common] : words
  }

  private static func endsWord(_ text: ArraySlice<Character>) -> Bool {
    [" ", "-", "区", "村", "道", "镇", "苑", "坊", "站", "部", "委"].contains(text.last)
  }

  /// The beginning, and `>` in the last cell.
  private static func beginning(
    of text: ArraySlice<Character>, _ width: Int, _ ambiguous: AmbiguousWidth
  ) -> String {
    guard !fits(text, width, ambiguous) else { return String(text) }
    var kept = text
    while !kept.isEmpty, !fits(kept, width - 1, ambiguous) { kept.removeLast() }
    return String(kept) + ">"
  }

  /// What stands from `place` on behind a `>`, with as much of the beginning as there is room for.
  private static func around(
    _ place: Int, of text: ArraySlice<Character>, _ width: Int, _ ambiguous: AmbiguousWidth
  ) -> String {
    guard width > 1 else { return ">" }
    let end = beginning(of: text[place...], width - 1, ambiguous)
    var head = text[..<place]
    while !head.isEmpty,
      !fits(head, width - 1 - CharacterWidth.width(of: end, ambiguous: ambiguous), ambiguous)
    {
      head.removeLast()
    }
    return String(head) + ">" + end
  }

  private static func fits(
    _ text: some Sequence<Character>, _ width: Int, _ ambiguous: AmbiguousWidth
  ) -> Bool {
    text.reduce(0) { $0 + CharacterWidth.width(of: $1, ambiguous: ambiguous) } <= width
  }
}
