import Domain
import Wording

extension State {
  /// Asks whether what is there already is to be replaced, in the form that was sent.
  mutating func askReplace(_ path: String) {
    let words = viewer.words
    switch sentExport {
    case .export(var form):
      form.replacing = path
      overlay = .export(form)
      say(words(QueryPhrase.askReplace, ["name": form.fileName]), .warning)
    case .tables(var form):
      form.replacing = path
      overlay = .tables(form)
      say(words(QueryPhrase.askReplaceTables, ["path": path]), .warning)
    case .help, .palette, .themes, .log, .sortChooser, .columnChooser, .work, nil: break
    }
    sentExport = nil
  }

  /// Whether that question is open.
  var asksToReplace: Bool {
    switch overlay {
    case .export(let form): form.replacing != nil
    case .tables(let form): form.replacing != nil
    case .help, .palette, .themes, .log, .sortChooser, .columnChooser, .work, nil: false
    }
  }
}
