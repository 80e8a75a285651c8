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

  static func of(_ list: ListName) -> FieldNames { all[list] ?? FieldNames(list) }

  private static let all = Dictionary(
    uniqueKeysWithValues: ListName.allCases.map { ($0, FieldNames($0)) })

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
