extension CommonOptions {
  /// Whether the dashboard is to be talked with in lines: `--plain`, `ACCESSIBLE=1`, `TERM=dumb`.
  var isPlain: Bool {
    plain || environment("ACCESSIBLE") == "1" || environment("TERM") == "dumb"
  }
}

/// Opens the dashboard as a screen, or as a talk in lines where that was asked for.
func runFront(_ context: StoreContext?, _ common: CommonOptions) throws -> Session.Outcome {
  common.isPlain ? try PlainSession.run(context, common) : try runDashboard(context, common)
}
