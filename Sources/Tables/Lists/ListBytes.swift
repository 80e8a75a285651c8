package import Query

/// Lists as the bytes of one file.
///
/// The sheets are of one street each; the first says which columns a CSV has. With `asArray` JSON is an
/// array even of one sheet. Only a workbook can fail; its scratch files stand in `folder` meanwhile.
///
/// - Throws: `WorkbookFault`.
package func bytes(
  of sheets: [ListSheet], as format: ExportFormat, asArray: Bool = false,
  scratchIn folder: String
) throws(WorkbookFault) -> [UInt8] {
  switch format {
  case .xlsx: try workbook(sheets, in: folder)
  case .csv: Array(csv(sheets).utf8)
  case .md: Array((sheets.map(markdown).joined(separator: "\n\n") + "\n").utf8)
  case .json: Array((json(sheets, asArray: asArray) + "\n").utf8)
  }
}
