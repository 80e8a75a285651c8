import ArgumentParser
import Tables
import Wording

/// The columns of a register as arguments and options of a command, named as in its file.
///
/// The parser looks for arguments among the members of a type; here they are made of the columns, so that
/// a new column is an option without another word.
struct ColumnOptions<Noun: ColumnNoun>: ParsableArguments, CustomReflectable {
  /// What was given, by the English headers of the file.
  private(set) var given: [String: String] = [:]

  init() {}

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    for column in Self.columns {
      let key = Key(stringValue: column.name)
      given[column.name] =
        Noun.positional.contains(column.name)
        ? try container.decode(Argument<String>.self, forKey: key).wrappedValue
        : try container.decode(Option<String?>.self, forKey: key).wrappedValue
    }
  }

  /// The same of the columns alone.
  var ofFile: [String: String] {
    given.filter { option in !Noun.besides.contains { $0.name == option.key } }
  }

  var customMirror: Mirror {
    Mirror(self, children: Self.columns.map { (label: $0.name, value: Self.wrapper($0)) })
  }

  /// Those without a name first, in their order.
  private static var columns: [OptionColumn] {
    let all = Noun.file.optionColumns.filter { Noun.taken?.contains($0.name) ?? true }
    let first = Noun.positional.compactMap { name in all.first { $0.name == name } }
    return first + all.filter { !Noun.positional.contains($0.name) }
      + Noun.besides.map { OptionColumn(name: $0.name, holds: .others) }
  }

  private static func wrapper(_ column: OptionColumn) -> Any {
    let own = Noun.besides.first { $0.name == column.name }?.help
    let help = ArgumentHelp(stringLiteral: own ?? columnHelp(Noun.file, column.name, words))
    guard !Noun.positional.contains(column.name) else {
      return Argument<String>(help: help, completion: completion(column))
    }
    return Option<String?>(
      name: .customLong(longName(column.name)), help: help, completion: completion(column))
  }

  private static func completion(_ column: OptionColumn) -> CompletionKind? {
    switch column.holds {
    case .codes(let codes): .list(codes)
    case .communities: .communities
    case .workers: .workers
    case .others: nil
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
