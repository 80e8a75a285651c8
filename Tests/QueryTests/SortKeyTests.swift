import Query
import Testing

@Suite("Sort keys")
struct SortKeyTests {
  @Test("know their field")
  func field() { #expect(SortKey(field: "pay", descending: true).descending) }
}
