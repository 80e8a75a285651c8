import TOML
import Wording

/// What is wrong with a scheme file.
extension FaultWriter {
  func key(of fault: TOMLError.Fault) -> String? {
    switch fault {
    case .wrongType(let key, _, _), .unknownKey(let key, _), .missing(let key),
      .notAllowed(let key, _, _):
      shown(key.description)
    case .tooLarge, .tooDeep, .notUTF8, .syntax: nil
    }
  }

  func text(_ fault: TOMLError.Fault) -> String {
    switch fault {
    case .tooLarge(let limit): words(TablesPhrase.tooLarge, ["limit": "\(limit)"])
    case .tooDeep(let limit): words(TablesPhrase.tomlTooDeep, ["limit": "\(limit)"])
    case .notUTF8: words(TablesPhrase.tomlNotUTF8)
    case .syntax(let column, let reason):
      words(TablesPhrase.tomlSyntax, ["column": "\(column)", "detail": text(reason)])
    case .wrongType(_, let found, let allowed):
      words(TablesPhrase.tomlWrongType, ["found": name(found), "allowed": name(allowed)])
    case .unknownKey(_, let allowed):
      words(TablesPhrase.tomlUnknownKey, ["allowed": list(allowed)])
    case .missing: words(TablesPhrase.tomlMissing)
    case .notAllowed(_, let found, let allowed):
      words(TablesPhrase.tomlNotAllowed, ["found": shown(found), "allowed": text(allowed)])
    }
  }

  private func text(_ reason: TOMLError.Reason) -> String {
    switch reason {
    case .expectedKey: words(TablesPhrase.tomlExpectedKey)
    case .expectedEquals: words(TablesPhrase.tomlExpectedEquals)
    case .expectedValue: words(TablesPhrase.tomlExpectedValue)
    case .expectedBracket(let bracket):
      words(TablesPhrase.tomlExpectedBracket, ["bracket": bracket])
    case .unclosedString: words(TablesPhrase.tomlUnclosedString)
    case .malformedValue(let found):
      words(TablesPhrase.tomlMalformedValue, ["found": shown(found)])
    case .textAfterValue: words(TablesPhrase.tomlTextAfterValue)
    case .repeatedKey(let key, let line):
      words(TablesPhrase.tomlRepeatedKey, ["key": shown(key.description), "line": "\(line)"])
    case .nul: words(TablesPhrase.tomlNul)
    case .other(let text): shown(text, limit: 200)
    }
  }

  private func text(_ allowed: TOMLError.Allowed) -> String {
    switch allowed {
    case .values(let values): list(values)
    case .range(let range):
      words(
        TablesPhrase.tomlRange,
        ["lowest": "\(range.lowerBound)", "highest": "\(range.upperBound)"])
    case .form(let form): words(TablesPhrase.tomlForm, ["form": form])
    }
  }

  private func name(_ kind: TOMLKind) -> String {
    switch kind {
    case .string: words(TablesPhrase.tomlString)
    case .integer: words(TablesPhrase.tomlInteger)
    case .decimal: words(TablesPhrase.tomlDecimal)
    case .boolean: words(TablesPhrase.tomlBoolean)
    case .date, .time, .dateTime: words(TablesPhrase.tomlDate)
    case .array: words(TablesPhrase.tomlArray)
    case .table: words(TablesPhrase.tomlTable)
    }
  }
}
