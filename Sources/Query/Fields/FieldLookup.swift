package import Wording

extension ListName {
  /// The fields that answer to a name: Chinese, English, as in the JSON, or by pinyin.
  ///
  /// A whole name wins over pinyin; several fields are returned where pinyin does not decide.
  package func fields(named name: String) -> [Field] {
    let wanted = name.lowercased()
    let known = FieldNames.of(self)
    if let exact = known.exact[wanted] { return [exact] }
    return known.pinyin[wanted] ?? []
  }

  /// The fields whose name begins so, while it is being typed.
  package func fields(beginning start: String) -> [Field] {
    let wanted = start.lowercased()
    let known = FieldNames.of(self)
    let found = known.exact.filter { $0.key.hasPrefix(wanted) }.map(\.value)
    return fields.filter(found.contains)
  }

  /// What a person may write, in one language: 总分、绩差.
  package func fieldList(_ words: Words) -> String {
    words.list(fields.map { $0.title(in: self, words) })
  }
}

/// The names of one list's fields, looked up once.
private struct FieldNames {
  var exact: [String: Field] = [:]
  var pinyin: [String: [Field]] = [:]

  static func of(_ list: ListName) -> FieldNames {
    switch list {
    case .workers: workers
    case .communities: communities
    case .grids: grids
    case .marks: marks
    case .specials: specials
    case .batches: batches
    case .objections: objections
    }
  }

  private static let workers = FieldNames(.workers)
  private static let communities = FieldNames(.communities)
  private static let grids = FieldNames(.grids)
  private static let marks = FieldNames(.marks)
  private static let specials = FieldNames(.specials)
  private static let batches = FieldNames(.batches)
  private static let objections = FieldNames(.objections)

  private init(_ list: ListName) {
    for field in list.fields {
      let chinese = field.names(in: list, Words(.chinese))
      for name in chinese + field.names(in: list, Words(.english)) + [field.rawValue]
      where exact[name.lowercased()] == nil {
        exact[name.lowercased()] = field
      }
      for spelling in Set(chinese.flatMap { [Pinyin.initials($0), Pinyin.spelling($0)] })
      where !(pinyin[spelling.lowercased()] ?? []).contains(field) {
        pinyin[spelling.lowercased(), default: []].append(field)
      }
    }
  }
}
