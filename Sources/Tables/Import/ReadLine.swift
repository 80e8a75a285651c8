import Domain

/// One line of a table file as values in the order of the layout's columns.
struct ReadLine: Hashable, Sendable {
  let line: Int
  let values: [Value]
}

/// What was read from one table file.
struct ReadFile: Sendable {
  let file: TableFile
  /// Lines without a fault; not of the survey.
  var lines: [ReadLine] = []
  /// The answers of the survey, counted while they are read: there may be millions.
  var answers = CountedAnswers()
  var faults: [TableFault] = []
  /// The names of lines with a fault, so that nobody is told that they do not exist.
  var lostNames: Set<String> = []
  var hasLostRows = false
  /// Whether lines were lost whose ids nobody knows.
  var isIncomplete = false
  /// Headers as the file writes them, by English header.
  var headings: [String: String] = [:]
  var encoding: TextEncoding?

  init(_ file: TableFile) { self.file = file }

  /// What of the file was not read.
  func losing(_ tables: [TableName], from lost: LostRows) -> LostRows {
    var lost = lost
    if isIncomplete { lost.lose(tables) }
    if hasLostRows { lost.lose(lostNames, of: tables) }
    return lost
  }

  mutating func add(_ line: ReadLine) {
    if file == .survey { answers.add(line) } else { lines.append(line) }
  }

  mutating func add(_ reason: TableFault.Reason, line: Int, column: String? = nil) {
    faults.append(TableFault(Origin(file: file.rawValue, line: line), column: column, reason))
  }

  /// Gives the whole file up.
  mutating func refuse(_ reason: TableFault.Reason, line: Int = 1) {
    add(reason, line: line)
    isIncomplete = true
  }
}

/// Equal lines counted, in the order of their first ones.
struct CountedAnswers: Sendable {
  private var places: [[Value]: Int] = [:]
  private(set) var counts: [(values: [Value], lines: [Int])] = []

  mutating func add(_ line: ReadLine) {
    if let place = places[line.values] {
      counts[place].lines.append(line.line)
    } else {
      places[line.values] = counts.count
      counts.append((line.values, [line.line]))
    }
  }
}
