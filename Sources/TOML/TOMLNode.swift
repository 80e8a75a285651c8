import TOMLKit

/// A parsed value, copied out of the parser so that nothing of C++ lives on.
enum TOMLNode: Hashable, Sendable {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case array([TOMLNode])
  case table([String: TOMLNode])
  /// A value no reader asks for: only its type is kept.
  case other(TOMLKind)

  var kind: TOMLKind {
    switch self {
    case .string: .string
    case .integer: .integer
    case .boolean: .boolean
    case .array: .array
    case .table: .table
    case .other(let kind): kind
    }
  }
}

extension TOMLNode {
  /// Depth is bounded by the scan that ran before the parser.
  init(_ value: some TOMLValueConvertible) {
    switch value.type {
    case .string: self = .string(value.string ?? "")
    case .int: self = .integer(value.int ?? 0)
    case .bool: self = .boolean(value.bool ?? false)
    case .array: self = .array((value.array ?? []).map { Self($0.tomlValue) })
    case .table: self = .table((value.table ?? [:]).nodes)
    case .double: self = .other(.decimal)
    case .date: self = .other(.date)
    case .time: self = .other(.time)
    case .dateTime: self = .other(.dateTime)
    }
  }
}

extension TOMLTable {
  var nodes: [String: TOMLNode] {
    var nodes: [String: TOMLNode] = [:]
    for key in keys {
      nodes[key] = self[key].map { TOMLNode($0.tomlValue) }
    }
    return nodes
  }
}
