import Domain
import TextUI
import Wording

/// The service items, made ready to be found by what is typed (服务项目).
///
/// A class, so that names are folded once and not with every key.
final class ServiceFinder: Sendable {
  struct Entry: Sendable {
    let service: Service
    fileprivate let chinese: Pinyin.Index
    fileprivate let english: Pinyin.Index?

    fileprivate init(_ service: Service) {
      self.service = service
      chinese = Pinyin.Index(service.text("name") ?? "")
      english = service.text("name_en").map { Pinyin.Index($0) }
    }
  }

  /// By id.
  let entries: [Entry]

  init(_ records: Records) {
    entries = records.rows(of: .services).map { Entry(Service(row: $0)) }
      .sorted { byteOrder($0.service.id, $1.service.id) }
  }

  func service(_ id: String) -> Service? { entries.first { $0.service.id == id }?.service }
}

extension Service {
  var id: String { text("id") ?? "" }

  /// Its name in the reader's language, else the one it has.
  func name(_ words: Words) -> String {
    let chinese = text("name") ?? id
    return words.language == .chinese ? chinese : text("name_en") ?? chinese
  }
}

extension ServiceFinder.Entry {
  /// The name that the reader sees, and the one that he does not.
  fileprivate func names(_ words: Words) -> (shown: Pinyin.Index, other: Pinyin.Index?) {
    guard words.language == .english, let english else { return (chinese, english) }
    return (english, chinese)
  }
}

extension PaletteQuery {
  /// How well an item answers, by its id, or its name in either language: the lowest best.
  ///
  /// Ranks are those of commands; `nil` = not at all.
  fileprivate func rank(_ entry: ServiceFinder.Entry) -> Int? {
    guard !isTooLong, !pinyin.isEmpty else { return nil }
    let id = entry.service.id.lowercased()
    if id == small { return 0 }
    let (shown, other) = entry.names(words)
    if shown.matches(pinyin) { return shown.scattered(pinyin)?.first == 0 ? 2 : 3 }
    if id.hasPrefix(small) { return 4 }
    if other?.matches(pinyin) == true { return 5 }
    let mayBeScattered = words.language == .chinese && text.count > 1
    return mayBeScattered && shown.scattered(pinyin) != nil ? 7 : nil
  }

  /// The characters of the shown name that answer.
  fileprivate func matched(_ entry: ServiceFinder.Entry) -> [(place: Int, letters: Int)] {
    entry.names(words).shown.scatteredParts(pinyin) ?? []
  }
}

extension State {
  /// The items that answer to what is typed; none before they are read.
  func foundServices(_ query: PaletteQuery) -> [PaletteHit] {
    services?.entries.compactMap { entry in
      query.rank(entry).map { hit(entry, query, rank: $0) }
    } ?? []
  }

  private func hit(
    _ entry: ServiceFinder.Entry, _ query: PaletteQuery, rank: Int
  ) -> PaletteHit {
    let service = entry.service
    // What is not offered now stands behind what is.
    let isOffered = service.isInForce(clock.day.month)
    return PaletteHit(
      binding: guideBinding(of: service.id), name: service.name(viewer.words), reason: nil,
      matched: rank == 0 ? [] : query.matched(entry), rank: isOffered ? rank : rank + 8,
      service: .init(id: service.id, line: lineName(of: service)))
  }

  func lineName(of service: Service) -> String {
    let line = service.text("line") ?? ""
    return facts?.names.target(Identifier(line)) ?? line
  }
}

/// Opens the guide of an item; no key has it, the palette calls it.
private func guideBinding(of id: String) -> Binding {
  Binding("service.guide", [], .look, RegisterPhrase.labelGuide, help: .helpGuide) {
    $0.openGuide(of: id)
  }
}
