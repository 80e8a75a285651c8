import Domain
package import TextUI
import Wording

/// The screen in the hall at this moment, filling `size`.
package func view(_ state: KioskState, _ size: Size) -> Canvas {
  var canvas = Canvas(size, ambiguous: state.look.ambiguous)
  let words = Words(state.look.language)
  canvas.put(words(KioskPhrase.title), row: 1, column: 3)
  canvas.putRight(state.now.clock, row: 1, end: size.columns - 3)
  return canvas
}
