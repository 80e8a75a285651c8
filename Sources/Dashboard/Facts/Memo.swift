/// Values that are computed when they are first asked for, and then known.
///
/// For values that follow from what never changes alone, so that nobody can tell when they were made.
final class Memo<Key: Hashable, Value> {
  private var values: [Key: Value] = [:]

  func value(_ key: Key, _ make: () -> Value) -> Value {
    if let known = values[key] { return known }
    let value = make()
    values[key] = value
    return value
  }
}
