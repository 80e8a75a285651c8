import Wording

/// Long work, called from the palette.
let jobBindings: [Binding] = [
  Binding("verify", [], .look, LessonPhrase.jobVerify, help: .helpVerify) { $0.start(.verify) },
  Binding("export.tables", [], .look, LessonPhrase.jobExport, help: .helpExportTables) {
    $0.openTablesForm()
  },
]
