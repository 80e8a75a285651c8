import Domain

/// The records on which a request is judged.
///
/// They are loaded before the write begins and only brought up to date inside it, so that writers
/// do not wait for each other's loading.
struct Judgement {
  private(set) var slice: Slice
  private let place: SliceAnchor.Place
  /// The last command that the slice knows of.
  private var sequence: Int

  init(_ request: Request, _ connection: any SQLConnection) throws {
    let place = try SliceAnchor(connection: connection)
      .place(request.command.scope(today: request.today))
    try self.init(place, connection)
  }

  init(_ place: SliceAnchor.Place, _ connection: any SQLConnection) throws {
    self.place = place
    slice = try place.slice(connection)
    sequence = try Journal(connection: connection).end().sequence
  }

  /// Takes in what was written since.
  ///
  /// - Parameters:
  ///   - connection: What is stored now.
  ///   - limit: From how many rows on loading everything anew takes less time.
  /// - Throws: `StoreFault`.
  mutating func goOn(
    _ connection: any SQLConnection, limit: Int = SliceRefresh.limit
  ) throws {
    let head = try Journal(connection: connection).end().sequence
    guard head > sequence else { return }
    let touched = try RowHistory(connection: connection).touched(since: sequence, limit: limit + 1)
    var refresh = SliceRefresh(connection, slice, of: place.extent, limit: limit)
    // A slice that two hold is copied with every row.
    slice = Slice(street: slice.street, month: slice.month, records: Records())
    slice = try refresh.take(touched) ? refresh.slice : try place.slice(connection)
    sequence = head
  }
}
