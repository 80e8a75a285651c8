/// What whole numbers of a file may be; generous, to catch a wrong column rather than to judge.
enum Ranges {
  static let households = 0...10_000_000
  static let posts = 0...10_000
  static let count = 0...Int(Int32.max)
}
