import Domain
import Wording

extension State {
  /// Asks whether what is there already is to be replaced, in the form that was sent.
  mutating func askReplace(_ path: String) {
    let words = viewer.words
    if var form = sentExport as? ExportForm {
      form.replacing = path
      overlay = form
      say(words(QueryPhrase.askReplace, ["name": form.fileName]), .warning)
    } else if var form = sentExport as? TablesForm {
      form.replacing = path
      overlay = form
      say(words(QueryPhrase.askReplaceTables, ["path": path]), .warning)
    }
    sentExport = nil
  }

  /// Whether that question is open.
  var asksToReplace: Bool {
    (overlay as? ExportForm)?.replacing != nil || (overlay as? TablesForm)?.replacing != nil
  }
}
