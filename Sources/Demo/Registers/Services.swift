import Domain

/// What communities do for residents (服务项目): how it goes anywhere, with no amount or limit of one city.
///
/// From `Catalogues/services.tsv`: an item a line, its cells parted by tabs, the first line their names.
func demoServices() -> [Service] {
  PackageResources.services_tsv.split(separator: UInt8(ascii: "\n")).dropFirst().map { line in
    let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .map { cell in cell.isEmpty ? Value.null : .text(String(decoding: cell, as: UTF8.self)) }
    // Offered in every month.
    return Service(row: cells + [.null, .null])
  }
}
