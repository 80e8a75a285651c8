/// Reads JSON with whole numbers back.
///
/// Refuses what a journal never holds: fractions, exponents, repeated members, lone surrogates,
/// anything behind the value, and more than `depthLimit` levels.
package struct JSONParser {
  package struct Fault: Error, Hashable, Sendable {
    /// Bytes from the start of the text.
    package let offset: Int
  }

  private static let depthLimit = 64
  let bytes: [UInt8]
  var offset = 0

  private let progress: WorkProgress?

  private init(_ text: String, _ progress: WorkProgress?) {
    bytes = Array(text.utf8)
    self.progress = progress
  }

  /// - Throws: `Fault`; where it was stopped, too.
  package static func parse(
    _ text: String, telling progress: WorkProgress? = nil
  ) throws(Fault) -> JSON {
    var parser = JSONParser(text, progress)
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.offset == parser.bytes.count else { throw parser.fault }
    return value
  }

  /// Parses an object of which one member is a long array, item by item.
  ///
  /// - Parameters:
  ///   - text: The object.
  ///   - name: The member whose items `take` is given in their order; it is left out of the result.
  ///   - progress: Is told how far it is, and may stop it.
  ///   - take: What is done with an item; `false` = it is none that is known here.
  /// - Returns: The other members; `nil` = there is no such array.
  /// - Throws: `Fault`; where it was stopped or an item was not taken, too.
  package static func parse(
    _ text: String, itemsOf name: String, telling progress: WorkProgress?, _ take: (JSON) -> Bool
  ) throws(Fault) -> JSON? {
    var parser = JSONParser(text, progress)
    var isThere = false
    let value = try parser.object(depth: 0) { parser, member throws(Fault) in
      guard member == name else { return false }
      isThere = true
      try parser.items(depth: 1, take)
      return true
    }
    parser.skipSpace()
    guard parser.offset == parser.bytes.count else { throw parser.fault }
    return isThere ? value : nil
  }

  var fault: Fault { Fault(offset: offset) }

  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func value(depth: Int) throws(Fault) -> JSON {
    guard depth < Self.depthLimit else { throw fault }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth) { _, _ in false }
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    default: return .integer(try integer())
    }
  }

  // `reads` tells whether it has read the member of that name itself.
  private mutating func object(
    depth: Int, _ reads: (inout JSONParser, String) throws(Fault) -> Bool
  ) throws(Fault) -> JSON {
    guard take("{") else { throw fault }
    var members: [String: JSON] = [:]
    guard !take("}") else { return .object(members) }
    repeat {
      skipSpace()
      let name = try text()
      guard take(":") else { throw fault }
      if try reads(&self, name) {
        guard members[name] == nil else { throw fault }
        continue
      }
      guard members.updateValue(try value(depth: depth + 1), forKey: name) == nil else {
        throw fault
      }
    } while take(",")
    guard take("}") else { throw fault }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(Fault) -> JSON {
    var items: [JSON] = []
    try self.items(depth: depth) { item in
      items.append(item)
      return true
    }
    return .array(items)
  }

  private mutating func items(depth: Int, _ use: (JSON) -> Bool) throws(Fault) {
    guard take("[") else { throw fault }
    guard !take("]") else { return }
    var count = 0
    repeat {
      guard use(try value(depth: depth + 1)) else { throw fault }
      count += 1
      if count % 4_096 == 0 { try tell() }
    } while take(",")
    guard take("]") else { throw fault }
  }

  private func tell() throws(Fault) {
    do { try progress?.step(.parsing, offset * 100 / bytes.count, of: 100) } catch { throw fault }
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(Fault) -> JSON {
    let isThere = word.withUTF8Buffer { bytes[offset...].starts(with: $0) }
    guard isThere else { throw fault }
    offset += word.utf8CodeUnitCount
    return value
  }

  private mutating func integer() throws(Fault) -> Int {
    let digits = bytes[offset...].prefix { $0 == UInt8(ascii: "-") || isDigit($0) }
    let text = String(decoding: digits, as: UTF8.self)
    // A leading zero or `-0` is another text for the same number.
    guard let integer = Int(text), String(integer) == text else { throw fault }
    offset += digits.count
    return integer
  }

  /// Steps over the character if it comes next, white space before it left out.
  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { offset += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
