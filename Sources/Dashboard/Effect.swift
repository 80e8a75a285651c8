package import Domain

/// What the dashboard asks of the world outside it.
package enum Effect: Hashable, Sendable {
  case perform(Command)
  /// Takes back the newest own command.
  case undo
  /// Does the newest undone command again.
  case redo
  /// Shows another street or month from now on.
  case load(street: Street.ID, month: Month)
  /// Reads the months before the one on the screen, now and whenever they change.
  case loadHistory
  /// Reads the rows of all registers that are of a street.
  case loadRegisters(AskedRegisters)
  /// Looks who wrote these rows last, and when.
  case findEntered([RowKey])
  /// Has the terminal report the mouse, or leave it to select text.
  case useMouse(Bool)
  /// Looks which themes there are, for the chooser.
  case findThemes
  /// Shows a theme without remembering it.
  case showTheme(String)
  /// Reads the theme in force anew, after its file was written.
  case readTheme
  /// Reads the settings anew.
  case readSettings
  case savePreference(Preference)
  /// Writes a list to a file.
  case export(Export)
  /// Draws the whole screen anew.
  case redraw
  case bell
  /// Gives the terminal to the shell (Ctrl-Z).
  case suspend
  /// Hides everything until the user's password is typed.
  case lockScreen
  case quit
  /// First start: what to begin with.
  case startDemo
  case startEmpty
  /// Looks which tables are in a folder, while its name is typed.
  case lookAtFolder(String)
  /// Begins long work, which tells how far it is.
  case start(Job)
  /// Stops the work that is going on; nothing of it stays.
  case stopWork
  /// Opens the dashboard on what was imported.
  case openImported
  /// The lesson, on made-up data of its own.
  case startLesson
}

/// What is kept for the next start.
package struct Preference: Hashable, Sendable {
  /// `language`, `columns.workers`: parts from the general to the special.
  package let name: String
  /// None = the name is forgotten.
  package let values: [String]

  package init(name: String, values: [String]) {
    self.name = name
    self.values = values
  }
}
