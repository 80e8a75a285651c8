/// Whether a row is wanted; a comparison with what is not there is neither true nor false.
enum Truth: UInt8 {
  case no, unknown, yes

  static func and(_ one: Truth, _ other: Truth) -> Truth {
    one.rawValue < other.rawValue ? one : other
  }

  static func or(_ one: Truth, _ other: Truth) -> Truth {
    one.rawValue < other.rawValue ? other : one
  }

  var negated: Truth {
    switch self {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }
}
