package import Domain
package import Wording

/// The load of a matter as JSON.
package func loadJSON(_ load: AdmissionLoad) -> String {
  JSONText.array(
    load.rows.map { row in
      .object([
        "community": .text(row.community.text), "workers": .integer(row.workers),
        "before": .optional(row.before?.description), "after": .optional(row.after?.description),
      ])
    }
  ).printed + "\n"
}

extension AdmissionLoad {
  /// A row for each community.
  ///
  /// - Parameters:
  ///   - words: For people; `nil` = names as programs read them.
  ///   - name: What a person calls a community.
  /// - Returns: The table; where nobody is there, a mean has nothing in it.
  package func table(_ words: Words?, named name: (Community.ID) -> String) -> PlainTable {
    let head = { (id: String, phrase: RegisterPhrase) in
      PlainTable.Column(id, words?(phrase) ?? id, isNumber: id != "community")
    }
    return PlainTable(
      [
        head("community", .loadCommunity), head("workers", .loadWorkers),
        head("before", .loadBefore), head("after", .loadAfter),
      ],
      rows: rows.map { row in
        [
          words == nil ? row.community.text : name(row.community), "\(row.workers)",
          row.before?.description, row.after?.description,
        ]
      })
  }
}
