import Domain
import TextUI
import Wording

/// What a message changes, and what it asks of the world.
package func update(_ state: inout State, _ message: Message) -> [Effect] {
  let notice = state.notice
  let draft = state.openDraft
  var effects = react(&state, message)
  effects += state.pressEarly()
  effects += state.askForEntered() + state.settleDraft(draft) + state.askForFolder()
  effects += state.askForRegisters()
  state.note(message, before: notice)
  if var lesson = state.lesson {
    lesson.watch(state, message)
    state.lesson = lesson
  }
  for case .savePreference(let preference) in effects {
    state.preferences[preference.name] = preference.values.isEmpty ? nil : preference.values
  }
  return effects
}

private func react(_ state: inout State, _ message: Message) -> [Effect] {
  switch message {
  // What is typed then is a password, or meant to be one.
  case .key where state.isLocked: break
  case .key(let key):
    let effects = state.handle(state.takesProse ? key : key.plain)
    state.fitPanes()
    return effects
  case .mouse(let mouse):
    let effects = state.handle(mouse)
    state.fitPanes()
    return effects
  case .resized(let size):
    state.fit(size)
  case .loaded(let snapshot): state.take(snapshot)
  case .history(let history): state.take(history)
  case .entered(let rows): state.take(rows)
  case .registers(let read):
    state.take(read)
    return state.finishTestInTime() + state.askForHistory()
  case .foundEmpty: state.page = StartPage()
  case .clock(let day, let seconds):
    state.tick(Clock(day: day, seconds: seconds))
    return state.saveDraft() + state.dropOldDrafts() + state.finishTestInTime()
  case .leaving: return state.saveDraft() + state.savePlace()
  case .alreadyThere(let path): state.askReplace(path)
  case .folderSeen(let look): state.take(look)
  case .work(let event): return state.take(event)
  case .lessonBegins: state.startLesson()
  case .testBegins(let line): state.openTest(in: line)
  case .answersRead(let uploads): return state.take(uploads)
  case .refused(let refusal): state.refuse(refusal)
  case .failed(let text):
    state.askedMonth = nil
    state.endSettling()
    state.say(text, .bad)
  case .notDone(let text):
    state.unanswered()
    state.say(text, .bad)
  case .told(let text): state.say(text)
  case .lock(let event): state.take(event)
  case .ambiguousWidth(let width): state.takeWidth(width)
  case .sourceSilent(let since): state.silentSince = since
  case .themesFound(let offer): state.overlay = ThemePage(offer)
  case .themeSaved: return [.readTheme]
  case .settingsSaved: return [.readSettings]
  case .keysChanged(let keymap): state.take(keymap)
  case .languageSet(let language):
    guard state.viewer.language != language else { return [] }
    state.viewer.language = language
    state.take(state.keymap)
  case .remembered(let entries):
    state.preferences = entries
    state.recallLists()
    state.recallMouse()
  case .themed(let name):
    state.viewer.theme = name
    state.say(state.viewer.words(DashboardPhrase.noticeTheme, ["theme": name]))
  }
  return state.askForHistory()
}

extension State {
  /// Keys go to what lies on top: overlay, text that is being typed, then the page's own.
  mutating func handle(_ key: Key) -> [Effect] {
    dismissNotice()
    if handleLesson(key) { return [] }
    if typeInto(key) { return [] }
    return press(key)
  }

  /// Gives the key to the text that is being typed, if one is; whether it took it.
  private mutating func typeInto(_ key: Key) -> Bool {
    if var popup = overlay { return popup.type(key, &self) }
    if page.listing?.pane.isTyping == true { return typeFilter(key) }
    var page = page
    return page.type(key, &self)
  }

  fileprivate mutating func tick(_ clock: Clock) {
    let before = self.clock.day
    self.clock = clock
    changes.age(to: clock)
    ageNotice()
    if clock.day != before { turn(from: before) }
  }

  /// Another day has begun: whatever is shown or proposed goes by it from now on.
  private mutating func turn(from before: Day) {
    hasDroppedDrafts = false
    if var form = overlay as? TablesForm {
      form.turn(from: usualFolder(on: before), to: usualFolder(on: clock.day))
      overlay = form
    }
    rebuild()
  }

  fileprivate mutating func takeWidth(_ width: AmbiguousWidth) {
    viewer.ambiguous = width
    // Solid lines are two cells wide there.
    if width == .wide, viewer.glyphs.kind == .box { viewer.glyphs = .certain }
    rebuild()
  }

  /// What this screen asked for and is in the snapshot that was just taken.
  mutating func take(_ answers: [Answer]) {
    for answer in answers {
      guard !asked.isEmpty else { return }
      let asked = asked.removeFirst()
      endSettling()
      guard let facts else { return }
      tell(asked.wish, answer, facts)
      for name in PaneName.allCases { panes[name]?.marked = [] }
      if let name = asked.draftName { writtenDrafts.append(name) }
      follow(answer, to: asked)
    }
  }

  /// What becomes of the page; whoever has another one open by now stays there.
  private mutating func follow(_ answer: Answer, to asked: Asked) {
    switch page.whenWritten {
    case .stays: changeWorklist { $0.show(answer, of: asked.wish) }
    case .goesBack where asked.isOf(page): leavePage()
    case .goesHome where asked.isOf(page): goHome()
    case .goesBack, .goesHome: break
    }
  }

  private mutating func tell(_ wish: Wish, _ answer: Answer, _ facts: MonthFacts) {
    // What was refused among them is the news.
    guard askedBeforeRefusal == 0 else { return askedBeforeRefusal -= 1 }
    switch wish {
    case .command(let command):
      if let last = noticeOfLastMark(command, facts) {
        say(last, .good)
      } else {
        say(.command(command), .good)
      }
    case .undo: say(.undone(answer.changes), .good)
    case .redo: say(.redone(answer.changes), .good)
    }
  }

  /// The first thing that was asked for is answered by a refusal.
  fileprivate mutating func refuse(_ refusal: Refusal) {
    unanswered()
    say(.refused(refusal), .bad)
  }

  /// The first thing that was asked for did not come about.
  mutating func unanswered() {
    if !asked.isEmpty { asked.removeFirst() }
    askedBeforeRefusal = asked.count
    endSettling()
  }
}
