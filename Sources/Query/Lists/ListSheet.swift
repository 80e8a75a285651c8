package import Domain
package import Wording

/// Rows and columns of a list on their way to a file or a page.
package struct ListSheet: Hashable, Sendable {
  package let request: ListRequest
  package let language: Language
  package let streetName: String
  package let state: MonthState
  package let isEstimate: Bool
  /// Whether it is of a database for practice (演练).
  package let isRehearsal: Bool
  /// Up to which day figures count; `nil` = projected to the month's end.
  package let day: Day?
  /// Whether the figures are made of the marks alone that the reader may see.
  package let isBlind: Bool
  /// One value for each column of the request.
  package let rows: [[FieldValue]]

  init(_ request: ListRequest, _ source: ListSource, rows: [[FieldValue]]) {
    self.request = request
    self.rows = rows
    language = source.words.language
    streetName = source.board.streetName
    state = source.board.state
    isEstimate = source.board.isEstimate
    isRehearsal = source.isRehearsal
    isBlind = source.isOfOwnMarks
    day = if case .toDate(let day) = source.board.figures { day } else { nil }
  }

  package var words: Words { Words(language) }

  package var columns: [Field] { request.columns }

  package func title(of field: Field) -> String { field.title(in: request.list, words) }

  /// `云河街道 2026-10 社工`.
  package var title: String {
    words(
      QueryPhrase.sheetTitle,
      [
        "street": streetName, "month": request.month.description,
        "list": request.list.title(words),
      ])
  }

  /// What a reader must know before the figures: how far they are certain, and which rows these are.
  package var facts: String {
    var facts = isRehearsal ? [words(NamesPhrase.rehearsal)] : []
    facts += kindOfFigures ?? [words.name(state)]
    facts.append(words(QueryPhrase.sheetRows, ["count": "\(rows.count)"]))
    if !request.filter.isEmpty {
      facts.append(words(QueryPhrase.sheetFilter, ["filter": request.filter]))
    }
    return words.list(facts)
  }

  /// Which figures the list has, on one line for every row; `nil` = it has none.
  package var figures: String? { kindOfFigures.map(words.list) }

  private var kindOfFigures: [String]? {
    guard !request.list.isOfMonth else { return nil }
    guard isEstimate else { return [words(BoardPhrase.settled)] }
    return [
      words(BoardPhrase.estimate, ["state": words.name(state)]),
      day.map { words(BoardPhrase.toDate, ["day": $0.description]) }
        ?? words(BoardPhrase.projected),
      words(QueryPhrase.nothingAssumed),
    ] + (isBlind ? [words(BoardPhrase.ownMarks)] : [])
  }
}

extension ListName {
  package func title(_ words: Words) -> String {
    switch self {
    case .workers: words(QueryPhrase.listWorkers)
    case .communities: words(QueryPhrase.listCommunities)
    case .grids: words(QueryPhrase.listGrids)
    case .marks: words(QueryPhrase.listMarks)
    case .specials: words(QueryPhrase.listSpecials)
    case .batches: words(QueryPhrase.listBatches)
    case .objections: words(QueryPhrase.listObjections)
    case .register(let table): words.name(table)
    }
  }
}
