package import Domain
package import TextUI
package import Wording

/// What happened, as the dashboard is told of it.
package enum Message: Sendable {
  case key(Key)
  case resized(Size)
  /// The mouse was used, where that is switched on.
  case mouse(Mouse)
  /// The store has read the screen's street and month, for the first time or after a change.
  case loaded(Snapshot)
  /// Earlier months have been read, or read again after a change.
  case history(History)
  /// The registers of a street have been read.
  case registers(RegisterRead)
  /// Who wrote the rows that were asked for, and when.
  case entered(EnteredRows)
  /// There is no data at all yet: the first start.
  case foundEmpty
  /// The civil day and the seconds since its midnight; sent when `State.nextTick` is due.
  case clock(day: Day, seconds: Int)
  /// The first command that was not answered yet was refused; one that is carried out is seen in the
  /// snapshot that holds it.
  case refused(Refusal)
  /// The first command that was not answered yet could not be carried out; the text is one line.
  case notDone(String)
  /// Something outside failed; the text is one line in the reader's language.
  case failed(String)
  /// Something outside is done; the text is one line in the reader's language.
  case told(String)
  /// The source does not answer since that clock time; `nil` = it answers again.
  case sourceSilent(since: String?)
  /// What earlier runs left to be remembered, by name.
  case remembered([String: [String]])
  /// All themes that can be chosen.
  case themesFound(ThemeOffer)
  /// A file in a folder of themes was written.
  case themeSaved
  /// The settings file was written.
  case settingsSaved
  /// The settings give commands other keys.
  case keysChanged(Keymap)
  /// The settings name another language.
  case languageSet(Language)
  /// A file that the last export would have replaced, or a folder with tables, was left alone.
  case alreadyThere(path: String)
  /// What is in the folder whose name is being typed.
  case folderSeen(FolderLook)
  /// What becomes of the job that goes on.
  case work(WorkEvent)
  /// What a file of answers holds, batch by batch.
  case answersRead([UploadAnswers])
  /// The screen goes away: what is half done is to be kept.
  case leaving
  /// The lesson is to begin on the data on the screen.
  case lessonBegins
  /// The viewer takes the test of a main line.
  case testBegins(Target.ID)
  /// The theme that is shown now.
  case themed(String)
  /// How wide the terminal draws ambiguous characters, which it said after the first picture.
  case ambiguousWidth(AmbiguousWidth)
  case lock(LockEvent)
}
