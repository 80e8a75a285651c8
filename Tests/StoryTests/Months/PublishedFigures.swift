/// The figures of the story, step by step: of each worker W, E, X, S, T, pay and flags, of each pool
/// its money, points and what it pays, the adjustments and the batches that are not signed by both.
///
/// They are those of `Tests/Reference/two_months.py figures`, which shares nothing with the program.
enum PublishedFigures {
  /// By `title: month`.
  static let all: [String: String] = Dictionary(
    uniqueKeysWithValues: text.split(separator: "# ").map { step in
      let lines = step.split(separator: "\n")
      return (String(lines[0]), lines.dropFirst().joined(separator: "\n"))
    })

  static let text = """
    # begun: 2026-09
    W1 60.00 0.00 0.00 0.00 60.00 1000.00 missing:self missing:superior missing:team no-answers
    W2 51.50 0.00 0.00 0.00 51.50 804.69 missing:department missing:self missing:superior missing:team no-answers
    W3 85.00 0.00 0.00 0.00 85.00 1328.12 missing:department missing:self missing:superior missing:team no-answers
    W4 60.00 0.00 0.00 0.00 60.00 1000.00 missing:self missing:superior missing:team no-answers
    W5 60.00 0.00 0.00 0.00 60.00 1000.00 missing:department missing:self missing:superior missing:team no-answers
    W6 55.50 0.00 0.00 0.00 55.50 867.19 missing:department missing:self missing:superior missing:team no-answers
    pool chief 2000.00 120.00 2000.00
    pool deputy 1000.00 60.00 1000.00
    pool worker 3000.00 192.00 3000.00
    unsigned

    # open: 2026-09
    W1 60.00 0.00 0.00 15.00 75.00 983.61 community-rate missing:self missing:superior missing:team
    W2 57.33 0.00 0.00 15.00 72.33 948.92 missing:department missing:self missing:superior missing:team
    W3 70.84 0.00 0.00 12.50 83.34 1093.37 community-rate missing:department missing:self missing:superior missing:team on-leave
    W4 60.00 0.00 0.00 17.50 77.50 1016.39 community-rate missing:self missing:superior missing:team
    W5 60.00 0.00 0.00 17.50 77.50 1000.00 community-rate missing:department missing:self missing:superior missing:team
    W6 55.50 0.00 0.00 17.50 73.00 957.71 missing:department missing:self missing:superior missing:team
    pool chief 2000.00 152.50 2000.00
    pool deputy 1000.00 77.50 1000.00
    pool worker 3000.00 228.67 3000.00
    unsigned B1 B2

    # marked: 2026-09
    W1 60.00 93.90 0.00 17.14 171.04 1003.64 community-rate
    W2 57.33 93.70 2.00 17.14 170.17 1036.89 unmarked:C1-G2
    W3 70.84 74.40 0.00 14.29 159.53 972.05 community-rate on-leave waived:self
    W4 60.00 89.80 0.00 20.00 169.80 996.36 community-rate
    W5 60.00 89.75 0.00 20.00 169.75 1000.00 community-rate
    W6 55.50 87.15 0.00 20.00 162.65 991.06
    pool chief 2000.00 340.84 2000.00
    pool deputy 1000.00 169.75 1000.00
    pool worker 3000.00 492.35 3000.00
    unsigned

    # published: 2026-09
    W1 60.00 93.90 0.00 17.14 171.04 1003.64 community-rate
    W2 57.33 93.70 2.00 17.14 170.17 1036.25 unmarked:C1-G2
    W3 70.84 74.40 0.00 14.29 159.53 971.46 community-rate on-leave waived:self
    W4 60.00 89.80 0.00 20.00 169.80 996.36 community-rate
    W5 60.00 89.75 0.00 20.00 169.75 1000.00 community-rate
    W6 55.50 87.45 0.00 20.00 162.95 992.29
    pool chief 2000.00 340.84 2000.00
    pool deputy 1000.00 169.75 1000.00
    pool worker 3000.00 492.65 3000.00
    unsigned

    # settled: 2026-09
    W1 60.00 93.90 0.00 17.14 171.04 1003.64 community-rate
    W2 57.33 93.70 2.00 17.14 170.17 1034.36 unmarked:C1-G2
    W3 70.84 74.40 0.00 14.29 159.53 969.69 community-rate on-leave waived:self
    W4 60.00 89.80 0.00 20.00 169.80 996.36 community-rate
    W5 60.00 89.75 0.00 20.00 169.75 1000.00 community-rate
    W6 55.50 88.35 0.00 20.00 163.85 995.95
    pool chief 2000.00 340.84 2000.00
    pool deputy 1000.00 169.75 1000.00
    pool worker 3000.00 493.55 3000.00
    unsigned

    # open: 2026-10
    W1 60.00 0.00 0.00 0.00 60.00 1000.00 missing:self missing:superior missing:team no-answers
    W2 51.50 0.00 0.00 0.00 51.50 724.37 missing:department missing:self missing:superior missing:team no-answers
    W3 85.00 0.00 0.00 0.00 85.00 1195.55 missing:department missing:self missing:superior missing:team no-answers
    W4 60.00 0.00 0.00 0.00 60.00 1000.00 missing:self missing:superior missing:team no-answers
    W5 38.71 0.00 0.00 0.00 38.71 645.16 left missing:department missing:self missing:superior missing:team no-answers
    W6 76.79 0.00 0.00 0.00 76.79 1080.08 missing:department missing:self missing:superior missing:team no-answers
    pool chief 2000.00 120.00 2000.00
    pool deputy 645.16 38.71 645.16
    pool worker 3000.00 213.29 3000.00
    unsigned

    # settled again: 2026-09
    W1 60.00 93.90 0.00 17.14 171.04 1003.64 community-rate
    W2 57.33 93.85 2.00 17.14 170.32 1034.96
    W3 70.84 74.40 0.00 14.29 159.53 969.39 community-rate on-leave waived:self
    W4 60.00 89.80 0.00 20.00 169.80 996.36 community-rate
    W5 60.00 89.75 0.00 20.00 169.75 1000.00 community-rate
    W6 55.50 88.35 0.00 20.00 163.85 995.65
    pool chief 2000.00 340.84 2000.00
    pool deputy 1000.00 169.75 1000.00
    pool worker 3000.00 493.70 3000.00
    unsigned

    # settled: 2026-10
    W1 60.00 92.40 0.00 18.33 170.73 1009.46 community-rate
    W2 51.50 91.85 0.00 20.00 163.35 915.98
    W3 85.00 88.75 0.00 17.14 190.89 1070.41
    W4 60.00 94.20 0.00 13.33 167.53 990.54 community-rate
    W5 38.71 55.87 0.00 8.60 103.18 645.16 community-rate left
    W6 76.79 90.64 0.00 13.33 180.76 1013.61
    pool chief 2000.00 338.26 2000.00
    pool deputy 645.16 103.18 645.16
    pool worker 3000.00 535.00 3000.00
    adjustment W6 2026-09 -12.34
    unsigned
    """
}
