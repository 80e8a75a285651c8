/// Reads the members of an object strictly: each once, of the right type, and no other.
struct MemberReader {
  private let members: [String: JSON]
  private let path: String

  /// Longest text of a snapshot, bytes.
  private static let textLimit = 512
  /// Longest list of a snapshot.
  private static let listLimit = 100_000

  init(_ json: JSON, _ path: String, only names: [String]) throws(SnapshotFault) {
    guard case .object(let members) = json else { throw .member(path) }
    self.members = members
    self.path = path
    for name in members.keys.sorted(by: byteOrder) where !names.contains(name) {
      throw .member(self.path(name))
    }
  }

  func text(_ name: String) throws(SnapshotFault) -> String {
    guard let text = members[name]?.text, text.utf8.count <= Self.textLimit else {
      throw fault(name)
    }
    return text
  }

  func integer(_ name: String, in range: ClosedRange<Int>) throws(SnapshotFault) -> Int {
    guard let integer = members[name]?.integer, range.contains(integer) else { throw fault(name) }
    return integer
  }

  func bool(_ name: String) throws(SnapshotFault) -> Bool {
    guard case .bool(let bool) = members[name] else { throw fault(name) }
    return bool
  }

  /// A value that its text makes.
  func value<T>(_ name: String, _ make: (String) -> T?) throws(SnapshotFault) -> T {
    guard let value = make(try text(name)) else { throw fault(name) }
    return value
  }

  func object<T>(
    _ name: String, _ read: (JSON, String) throws(SnapshotFault) -> T
  ) throws(SnapshotFault) -> T {
    guard let json = members[name] else { throw fault(name) }
    return try read(json, path(name))
  }

  func list<T>(
    _ name: String, _ read: (JSON, String) throws(SnapshotFault) -> T
  ) throws(SnapshotFault) -> [T] {
    guard let items = members[name]?.array, items.count <= Self.listLimit else {
      throw fault(name)
    }
    var values: [T] = []
    values.reserveCapacity(items.count)
    for item in items { values.append(try read(item, path(name))) }
    return values
  }

  /// Whether there is something besides `null`.
  func has(_ name: String) -> Bool { (members[name] ?? .null) != .null }

  func fault(_ name: String) -> SnapshotFault { .member(path(name)) }

  private func path(_ name: String) -> String { path.isEmpty ? name : path + "." + name }
}
