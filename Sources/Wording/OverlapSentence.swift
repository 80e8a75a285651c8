package import Domain

extension Words {
  /// That a worker has a leave already on some of the days of a new one.
  package func sentence(forOverlapped leave: Leave, names: RecordNames) -> String {
    self(
      DashboardPhrase.cautionOverlap,
      [
        "worker": names.worker(leave.worker), "leave": name(leave.kind),
        "first": "\(leave.first)", "last": "\(leave.last)",
      ])
  }
}
