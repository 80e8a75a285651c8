/// The readings of every Chinese character in the table, ready to look up.
///
/// Read from `pinyinReadings` on first use (a few milliseconds, about 200 KiB).
struct PinyinTable: Sendable {
  static let shared = PinyinTable(pinyinReadings)

  private(set) var syllables: [Syllable] = []
  /// By code point from `block.lowerBound`; the block of nearly all characters.
  private var inBlock: [ReadingSet]
  private var outside: [UInt32: ReadingSet] = [:]
  private static let block: ClosedRange<UInt32> = 0x4E00...0x9FFF

  init(_ lines: StaticString) {
    inBlock = Array(repeating: ReadingSet(), count: Self.block.count)
    var letters: [UInt8] = []
    var ids: [Int] = []
    for scalar in String(describing: lines).unicodeScalars {
      switch scalar {
      case "\n": letters = []
      case ":": ids = spellings(of: letters)
      case "a"..."z": letters.append(UInt8(ascii: scalar))
      default: ids.forEach { add($0, to: scalar.value) }
      }
    }
  }

  /// The readings of a character, the default first; empty for one the table lacks.
  func readings(of scalar: UInt32) -> ReadingSet {
    guard Self.block.contains(scalar) else { return outside[scalar] ?? ReadingSet() }
    return inBlock[Int(scalar - Self.block.lowerBound)]
  }

  private mutating func add(_ id: Int, to scalar: UInt32) {
    if Self.block.contains(scalar) {
      inBlock[Int(scalar - Self.block.lowerBound)].insert(id)
    } else {
      outside[scalar, default: ReadingSet()].insert(id)
    }
  }

  /// The number of a syllable, and that of its second spelling: passports write lü as lyu, nü as nyu.
  private mutating func spellings(of letters: [UInt8]) -> [Int] {
    let syllable = Syllable(letters)
    return syllable.name == syllable.passportName
      ? [id(of: syllable)]
      : [id(of: syllable), id(of: Syllable(Array(syllable.passportName.utf8)))]
  }

  private mutating func id(of syllable: Syllable) -> Int {
    if let known = syllables.lastIndex(where: { $0.name == syllable.name }) { return known }
    syllables.append(syllable)
    return syllables.count - 1
  }
}
