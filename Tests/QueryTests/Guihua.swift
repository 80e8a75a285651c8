import Demo
import Domain
import Query
import Wording

/// The community of the screens page as lists.
enum Guihua {
  static func list(_ name: ListName, _ words: Words = Words(.chinese)) -> ListTable {
    let records = Fixture.guihua()
    let slice = Slice(street: Fixture.street, month: Fixture.today.month, records: records)
    var earlier = EarlierQuality()
    earlier.add(
      Board(Slice(street: Fixture.street, month: slice.month.previous, records: records)))
    return ListSource(
      Board(slice, assuming: earlier), records: records, today: Fixture.today,
      for: Actor(name: "沈洁", role: .street, place: "S1"), words: words
    ).table(name)
  }

  static var workers: ListTable { list(.workers) }

  /// The names of the rows that a filter leaves.
  static func names(_ filter: String, in name: ListName = .workers) throws -> [String] {
    let list = list(name)
    let places = list.places(try Filter(reading: filter, for: name), in: "C03")
    return places.compactMap { list.text($0, .name) }
  }

  /// What is wrong with a filter, as it is said.
  static func fault(
    _ filter: String, in name: ListName = .workers, _ words: Words = Words(.chinese)
  ) -> String? {
    do throws(FilterFault) {
      _ = try Filter(reading: filter, for: name)
      return nil
    } catch {
      return error.sentence(for: name, words)
    }
  }
}
