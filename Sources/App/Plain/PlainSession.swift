import Dashboard
import Domain
import Glibc
import Settings
import Storage
import TextUI
import Wording

/// The loop of plain mode: line, state, effect; answer, message, lines.
final class PlainSession {
  private var talk: PlainTalk
  private let input: LineInput
  private let mailbox: Mailbox
  private let worker: StoreQueue?
  private let common: CommonOptions
  private let exports: ExportWriter
  private let preferences: PreferenceSaver
  private let time: @Sendable () -> (day: Day, seconds: Int)
  private var outcome: Session.Outcome?

  /// Input that was looked at before the talk began is not lost.
  static let input = LineInput()

  /// Talks until the user leaves or there are no more lines.
  ///
  /// - Parameters:
  ///   - context: `nil` = there is no database yet: the first choice is offered.
  ///   - common: The options of this run.
  /// - Returns: How it ended.
  /// - Throws: `StoreFault` or `Failure` when nothing can be read.
  static func run(
    _ context: StoreContext?, _ common: CommonOptions
  ) throws -> Session.Outcome {
    let mailbox = Mailbox()
    let time = clock(common)
    let worker = startWorker(context, mailbox, common, time: time)
    defer { worker?.leave() }
    guard try worker?.hasRead(within: StoreQueue.patience) ?? true else {
      throw Failure(words(StorePhrase.notRead), .busy)
    }
    var state = State(
      viewer: Viewer(
        actor: context?.actor ?? Actor(name: systemLogin(), role: .administrator),
        language: ChosenLanguage.current, glyphs: .ascii, source: source(of: context, common),
        isScratch: context?.isScratch ?? false, logFile: Places.log ?? ""),
      size: Size(rows: 60, columns: 119), today: common.civilDay)
    let now = time()
    _ = update(&state, .remembered(remembered(isScratch: context?.isScratch ?? false)))
    _ = update(&state, .clock(day: now.day, seconds: now.seconds))
    for message in worker == nil ? [.foundEmpty] : mailbox.take() { _ = update(&state, message) }
    let preferences = preferenceSaver(
      telling: mailbox, isScratch: context?.isScratch ?? false)
    defer { preferences.finish() }
    return PlainSession(
      PlainTalk(state), mailbox, worker, common, preferences, time
    ).talkOn(context?.test)
  }

  private init(
    _ talk: PlainTalk, _ mailbox: Mailbox, _ worker: StoreQueue?, _ common: CommonOptions,
    _ preferences: PreferenceSaver, _ time: @escaping @Sendable () -> (day: Day, seconds: Int)
  ) {
    self.talk = talk
    self.mailbox = mailbox
    self.worker = worker
    self.common = common
    exports = ExportWriter(mailbox)
    self.preferences = preferences
    self.time = time
    input = Self.input
  }

  private func talkOn(_ test: Target.ID?) -> Session.Outcome {
    for line in talk.begin() { printLine(line) }
    if let test { take(talk.receive(.testBegins(test))) }
    while outcome == nil, let line = input.next() {
      // A log without a terminal shows what was answered.
      if isatty(STDIN_FILENO) == 0 { printLine("> " + visible(line)) }
      let asked = (talk.questions, talk.prompt)
      let now = time()
      take(talk.receive(.clock(day: now.day, seconds: now.seconds)))
      hear()
      // To what is asked only since, nobody has given an answer.
      if asked == (talk.questions, talk.prompt) { take(talk.answer(line)) }
      if outcome == nil { printLine(talk.prompt) }
    }
    take(talk.receive(.leaving))
    return outcome ?? .quit
  }

  private func take(_ turn: PlainTalk.Turn, isAsked: Bool = true) {
    for line in turn.lines { printLine(line) }
    // Charts read their months again after a write; here nobody has asked for any.
    for effect in turn.effects where isAsked || effect != .loadHistory { carryOut(effect) }
  }

  /// Takes what the store has answered.
  private func hear() {
    for message in mailbox.take() { take(talk.receive(message), isAsked: false) }
  }

  private func carryOut(_ effect: Dashboard.Effect) {
    switch effect {
    case .perform(let command): work { $0.perform(command) }
    case .undo: work { $0.undo() }
    case .redo: work { $0.redo() }
    case .load(let street, let month): work { $0.load(street, month) }
    case .findEntered(let rows): work { $0.findEntered(rows) }
    case .loadRegisters(let asked): work { $0.loadRegisters(asked) }
    case .savePreference(let preference): preferences.save(preference)
    case .quit: outcome = .quit
    case .startDemo: outcome = .startDemo
    case .start(.importTables(let path)): outcome = .importFolder(path)
    case .start(let job): carryOutNow(job)
    case .export(let export):
      exports.write(export)
      exports.finish()
      hear()
    case .startEmpty: outcome = .startEmpty
    case .redraw, .bell, .suspend, .stopWork, .openImported: break
    case .lookAtFolder(let path): take(talk.receive(.folderSeen(look(atFolder: path))))
    case .loadHistory, .useMouse, .findThemes, .showTheme, .readTheme, .readSettings, .lockScreen,
      .startLesson:
      printLine(words(LessonPhrase.plainScreenOnly))
    }
  }

  /// Long work while the user waits; Ctrl-C stops it, and the talk goes on.
  private func carryOutNow(_ job: Job) {
    do {
      take(talk.receive(try working { try message(of: job, common, telling: $0) }))
    } catch let failure as Failure {
      take(talk.receive(.work(.failed(job, failure.text.split(separator: "\n").map(String.init)))))
    } catch {
      take(talk.receive(.work(.failed(job, [String(describing: error)]))))
    }
  }

  /// Has the store do something, and waits for its answer and the figures after it.
  private func work(_ what: (StoreQueue) -> Void) {
    guard let worker else { return }
    what(worker)
    if !worker.settle() { worker.tellSilence() }
    hear()
  }
}
