import Domain
import TextUI
import Wording

/// Who is there today and what is vacant, over all communities.
struct PresentFacts {
  private let scene: Scene
  private let current: PublicPresent?

  init(_ scene: Scene) {
    self.scene = scene
    current = scene.snapshot?.current
  }

  /// Grids with somebody, of all grids: `70/72`; only the first number large where both do not fit.
  func covered(fitting columns: Int) -> BigFigure {
    guard scene.state.freshness.isShown else { return BigFigure(Scene.noFigure) }
    let (all, vacant) = (sum(\.grids), sum(\.vacantGrids))
    let whole = "\(all - vacant)/\(all)"
    return BigDigits.width(of: whole) <= columns
      ? BigFigure(whole) : BigFigure(String(all - vacant), unit: "/ \(all)")
  }

  /// The same in a room: the second number small where the first can then stand larger.
  func covered(in size: Size) -> BigFigure {
    let (whole, first) = (covered(fitting: .max), covered(fitting: 0))
    return first.scale(in: size) > whole.scale(in: size) ? first : whole
  }

  var present: BigFigure {
    BigFigure(
      scene.figure(sum(\.present)),
      unit: scene.state.freshness.isShown ? scene.words(KioskPhrase.people) : "")
  }

  /// `空缺 2 个：东园3、新塘5`.
  var vacantText: String {
    guard scene.state.freshness.isShown else { return Scene.noFigure }
    let vacant = (current?.vacancies ?? []).filter(\.isGrid).map { scene.name($0.target) }
    guard !vacant.isEmpty else { return scene.words(KioskPhrase.noneVacant) }
    return scene.words(
      KioskPhrase.vacantGrids,
      ["count": String(vacant.count), "names": scene.words.list(vacant)])
  }

  func sum(_ part: KeyPath<PublicPresent.Community, Int>) -> Int {
    (current?.communities ?? []).reduce(0) { $0 + $1[keyPath: part] }
  }
}
