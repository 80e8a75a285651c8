import Domain

/// The records on which a request is judged.
///
/// They are loaded before the write begins and only brought up to date inside it, so that writers
/// do not wait for each other's loading.
struct Judgement {
  private(set) var slice: Slice
  private let scope: CommandScope
  /// The last command that the slice knows of.
  private let sequence: Int

  init(_ request: Request, _ connection: any SQLConnection) throws {
    scope = request.command.scope(today: request.today)
    slice = try SliceAnchor(connection: connection).slice(scope)
    sequence = try Journal(connection: connection).head()?.sequence ?? 0
  }

  /// The slice as it is now.
  func current(_ connection: any SQLConnection) throws -> Slice {
    let touched = try RowHistory(connection: connection)
      .touched(since: sequence, limit: SliceRefresh.limit + 1)
    var refresh = SliceRefresh(connection, slice, isWhole: scope.anchor == .wholeDatabase)
    return try refresh.take(touched)
      ? refresh.slice : try SliceAnchor(connection: connection).slice(scope)
  }
}
