import Domain
import Query
import TextUI
import Wording

// Columns of what registers know, in the panels of communities and grids: where somebody has chosen them.

extension MonthFacts {
  static let ofCommunities: [RegisterField] = [
    .visitRate, .gap, .openRequests, .red, .solvedRate, .allRoundRate,
  ]
  static let ofGrids: [RegisterField] = [.people, .suggested, .openRequests, .red]

  func registerColumns(_ fields: [RegisterField]) -> [PanelColumn] {
    fields.map { field in
      PanelColumn(
        id: field.rawValue,
        column: Column(number: words(head(field)), rank: 5, width: width(field)),
        fields: [.registers(field)], isUsual: false)
    }
  }

  /// The cells of a grid.
  func registerCells(_ list: ListTable, _ place: Int) -> [TextLine] {
    Self.ofGrids.map { field in
      list.text(place, .registers(field)).map { TextLine($0) } ?? NumberText.none
    }
  }

  /// The cells of a community, or of the street.
  func registerCells(_ community: Community.ID?) -> [TextLine] {
    Self.ofCommunities.map { field in
      text(field, of: community).map { TextLine($0) } ?? NumberText.none
    }
  }

  private func text(_ field: RegisterField, of community: Community.ID?) -> String? {
    let open = registers?.openRequests(of: community)
    return switch field {
    case .visitRate: registers?.fulfilment(of: community).map { words.share($0) }
    case .solvedRate: registers?.solvedRate(of: community).map { words.share($0) }
    case .gap: registers?.gap(of: community).map { "\($0)" }
    case .openRequests: open.map { "\($0.open)" }
    case .red: open.map { "\($0.red)" }
    case .allRoundRate: registers?.allRoundRate(of: community).map { words.share($0) }
    case .visits, .solved, .people, .suggested, .certified, .allRound, .grade: nil
    }
  }

  private func head(_ field: RegisterField) -> RegisterPhrase {
    switch field {
    case .visits: .headVisits
    case .solved: .headSolved
    case .visitRate: .headVisitRate
    case .gap: .headGap
    case .solvedRate: .headSolvedRate
    case .openRequests: .headOpenRequests
    case .red: .headRed
    case .people: .headPeople
    case .suggested: .headSuggested
    case .certified: .headCertifiedLines
    case .allRound: .headAllRound
    case .grade: .headGrade
    case .allRoundRate: .headAllRoundRate
    }
  }

  private func width(_ field: RegisterField) -> Int {
    switch field {
    // A share stands beside its counts, at most as wide as the street's.
    case .visitRate, .solvedRate, .allRoundRate: text(field, of: nil)?.count ?? 4
    case .suggested: 9
    case .visits, .solved, .gap, .openRequests, .red, .people, .certified, .allRound, .grade: 4
    }
  }
}
