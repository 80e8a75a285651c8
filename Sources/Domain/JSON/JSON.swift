/// A JSON value with whole numbers only, as RFC 8785 writes it.
package enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case text(String)
  case array([JSON])
  case object([String: JSON])

  package subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members[name]
  }

  package var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  package var integer: Int? {
    guard case .integer(let integer) = self else { return nil }
    return integer
  }

  package var array: [JSON]? {
    guard case .array(let array) = self else { return nil }
    return array
  }
}

extension Value {
  /// `nil` = a cell holds nothing of the kind.
  package init?(json: JSON) {
    switch json {
    case .null: self = .null
    case .integer(let integer): self = .integer(integer)
    case .text(let text): self = .text(text)
    case .bool, .array, .object: return nil
    }
  }
}
