/// Who gives which mark in September.
enum SeptemberMarks {
  static let all: [(Office.Person, String)] = [
    (.worker1, "self W1 95"), (.worker2, "self W2 90"), (.worker4, "self W4 88"),
    (.worker5, "self W5 92"), (.worker6, "self W6 85.50"),
    (.street, "superior W1 93"), (.street, "superior W4 90"),
    (.secretaryC1, "superior W2 92"), (.secretaryC1, "superior W2 94 --target C1-G1"),
    (.secretaryC1, "superior W3 85"), (.secretaryC1, "superior W3 88 --target C1-G2"),
    (.secretaryC2, "superior W5 91"), (.secretaryC2, "superior W6 80"),
    (.secretaryC2, "superior W6 84 --target C2-G1"),
    (.department1, "department W2 95 --target A1"),
    (.department1, "department W6 90 --target A1"),
    (.department2, "department W3 89 --target M2"),
    (.department2, "department W5 87.5 --target M2"),
    (.secondOfStreet, "team C1 94"), (.secondOfStreet, "team C2 90"),
  ]
}

/// Who gives which mark in October.
enum OctoberMarks {
  static let all: [(Office.Person, String)] = [
    (.worker1, "self W1 96"), (.worker2, "self W2 91"), (.worker3, "self W3 84"),
    (.worker4, "self W4 89"), (.worker5, "self W5 80"), (.worker6, "self W6 93"),
    (.street, "superior W1 92"), (.street, "superior W4 94"),
    (.secretaryC1, "superior W2 90"), (.secretaryC1, "superior W2 91 --target C1-G1"),
    (.secretaryC1, "superior W3 86"), (.secretaryC1, "superior W3 87 --target C1-G2"),
    (.secretaryC2, "superior W5 82"), (.secretaryC2, "superior W6 88"),
    (.secretaryC2, "superior W6 89.5 --target C2-G1"),
    (.department1, "department W2 93 --target A1"),
    (.department1, "department W6 92 --target A1"),
    (.department2, "department W6 88 --target M2"),
    (.department2, "department W3 90 --target M2"),
    (.department2, "department W5 85 --target M2"),
    (.street, "team C1 92"), (.secondOfStreet, "team C2 95"),
  ]
}

/// The answers that the surveyor brings, one a line.
enum SurveyText {
  static let september = text(
    "2026-09,B1,door,C1-G1", "satisfied 8", "basically 1", "dissatisfied 1", "refused 1",
    "2026-09,B1,door,C1-G2", "satisfied 3", "dissatisfied 1",
    "2026-09,B1,door,C2-G1", "satisfied 6", "basically 1", "unreached 1",
    "2026-09,B2,phone,C1-G1", "dissatisfied 2", "2026-09,B2,phone,C2-G1", "dissatisfied 1")

  static let october = text(
    "2026-10,B3,phone,C1-G1", "satisfied 5", "2026-10,B3,phone,C1-G2", "satisfied 6",
    "dissatisfied 1", "2026-10,B3,phone,C2-G1", "satisfied 4", "dissatisfied 2")

  /// A line of its beginning for each answer that is counted after it.
  private static func text(_ parts: String...) -> String {
    var (beginning, lines) = ("", ["month,batch,method,grid,level"])
    for part in parts {
      let words = part.split(separator: " ")
      guard words.count == 2, let count = Int(words[1]) else {
        beginning = part
        continue
      }
      lines += (0..<count).map { _ in beginning + "," + words[0] }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
