import ArgumentParser
import Domain

/// A day as an argument.
struct DayArgument: ExpressibleByArgument {
  let day: Day

  init?(argument: String) {
    guard let day = Day(argument) else { return nil }
    self.day = day
  }
}

/// A share as an argument.
struct ShareArgument: ExpressibleByArgument {
  let share: Share

  init?(argument: String) {
    guard let share = try? Share(typed: argument) else { return nil }
    self.share = share
  }
}

/// A mark as an argument.
struct ScoreArgument: ExpressibleByArgument {
  let score: Score

  init?(argument: String) {
    guard let score = try? Score(parsing: argument) else { return nil }
    self.score = score
  }
}

/// Points as an argument.
struct PointsArgument: ExpressibleByArgument {
  let points: Points

  init?(argument: String) {
    guard let points = try? Points(parsing: argument) else { return nil }
    self.points = points
  }
}

/// A month as an argument.
struct MonthArgument: ExpressibleByArgument {
  let month: Month

  init?(argument: String) {
    guard let month = Month(argument) else { return nil }
    self.month = month
  }
}

extension Source: ExpressibleByArgument {}
