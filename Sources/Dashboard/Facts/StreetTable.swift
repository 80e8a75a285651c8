import Domain
import TextUI
import Wording

extension MonthFacts {
  /// The streets of the database, one of which is on the screen.
  func streetTable() -> PanelTable {
    PanelTable(
      columns: [
        PanelColumn(
          id: "name",
          column: Column(words(DashboardPhrase.headStreet), rank: 0, minimum: 8, ideal: 24),
          isOfNames: true),
        PanelColumn(id: "shown", column: Column("", rank: 1, minimum: 8, ideal: 12)),
      ], rows: snapshot.streets.map(row), ambiguous: viewer.ambiguous)
  }

  private func row(_ street: StreetName) -> PanelRow {
    let isShown = street.id == slice.street
    return PanelRow(
      id: street.id.text,
      cells: [
        TextLine(names.place(street.name)),
        TextLine(isShown ? words(DashboardPhrase.shownNow) : "", style: .dim),
      ],
      sign: isShown ? .done : nil, search: [street.name, street.id.text])
  }
}
