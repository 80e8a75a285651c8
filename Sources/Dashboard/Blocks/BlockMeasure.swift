import Domain
import TextUI
import Wording

/// What the density of a block stands for (疏密): dense asks for a look.
enum BlockMeasure: Hashable, Sendable {
  case satisfaction
  /// Households for each worker who is there.
  case load
  /// Requests that are open, by the worst of their lamps.
  case requests

  /// The one that a key turns to.
  var next: BlockMeasure {
    switch self {
    case .satisfaction: .load
    case .load: .requests
    case .requests: .satisfaction
    }
  }

  /// The three bounds between the four densities, the light side first: ten-thousandths of a rate,
  /// or households.
  ///
  /// They guide the eye; nothing is judged or computed by them.
  var bounds: [Int] {
    switch self {
    case .satisfaction: [9_300, 9_000, 8_500]
    case .load: [400, 450, 500]
    case .requests: []
    }
  }

  /// 1 (light) to 4 (dense).
  func density(of value: Int) -> Int {
    1
      + bounds.count {
        switch self {
        case .satisfaction: value < $0
        case .load, .requests: value > $0
        }
      }
  }

  /// What the key is called that turns to it.
  var label: ChartsPhrase {
    switch self {
    case .satisfaction: .toRate
    case .load: .toLoad
    case .requests: .toRequests
    }
  }

  /// By what the blocks are dense now, and the key for the next.
  var note: ChartsPhrase {
    switch self {
    case .satisfaction: .byRate
    case .load: .byLoad
    case .requests: .byRequests
    }
  }

  /// What each density means, in words.
  func legend(_ words: Words) -> [String] {
    switch self {
    case .satisfaction:
      [
        words(ChartsPhrase.rateAbove, ["bound": "93"]),
        words(ChartsPhrase.rateBetween, ["low": "90", "high": "93"]),
        words(ChartsPhrase.rateBetween, ["low": "85", "high": "90"]),
        words(ChartsPhrase.rateBelow, ["bound": "85"]),
      ]
    case .load:
      [
        words(ChartsPhrase.loadBelow, ["bound": "400"]),
        words(ChartsPhrase.loadBetween, ["low": "400", "high": "450"]),
        words(ChartsPhrase.loadBetween, ["low": "450", "high": "500"]),
        words(ChartsPhrase.loadAbove, ["bound": "500"]),
      ]
    case .requests:
      [
        words(ChartsPhrase.requestsNone), words(ChartsPhrase.requestsGreen),
        words(ChartsPhrase.requestsYellow), words(ChartsPhrase.requestsRed),
      ]
    }
  }

  /// Colours go with the densities, from calm to conspicuous.
  static func style(_ density: Int) -> Style {
    let styles = [Style.dim, Style(.chart2), Style(.chart1), Style(.target)]
    return styles[min(max(density, 1), styles.count) - 1]
  }
}
