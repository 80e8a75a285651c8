import Domain
import Wording

extension PrintedBoard {
  /// Whether the text stands in the worker's name, id, community or duties, also as pinyin.
  func matches(_ text: String, _ worker: WorkerResult) -> Bool {
    let targets = worker.duties.map(\.duty.target)
    let texts =
      [worker.name, worker.id.text, records.communities[worker.community]?.name ?? ""]
      + targets.flatMap { [$0.text, records.lines[$0]?.name ?? records.grids[$0]?.name ?? ""] }
    return texts.contains { Pinyin.matches(text, $0) }
  }
}
