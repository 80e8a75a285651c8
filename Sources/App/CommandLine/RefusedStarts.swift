import CGuard
import CStart
import Glibc
import Wording

/// Ends the program where it has rights that its caller has not: every name it wrote would be a lie.
func refuseLentRights() {
  guard cguard_is_privileged() else { return }
  // No file is read that its caller names.
  KioskEnvironment.clean()
  printError(words(StorePhrase.privileged))
  endProgram(.notAllowed)
}

/// Refuses words that are not in UTF-8: read with signs for what cannot be read, two paths would be one,
/// and a name would stand in the journal as nobody wrote it.
///
/// - Throws: `Failure` that shows the word.
func refuseUnreadable() throws {
  var count: Int32 = 0
  let given = cstart_arguments(&count)
  for place in 1..<max(1, Int(count)) {
    guard let word = given?[place], String(validatingCString: word) == nil else { continue }
    throw Failure(
      words(StorePhrase.unreadableArgument, ["found": String(cString: word)]), .usage)
  }
  for name in pathVariables {
    guard let value = getenv(name), String(validatingCString: value) == nil else { continue }
    throw Failure(
      words(
        StorePhrase.unreadableVariable, ["name": name, "found": String(cString: value)]), .usage)
  }
}

/// The variables that name files.
private let pathVariables = [
  "TIAOKUAI_DB", "TIAOKUAI_THEMES", "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
  "XDG_RUNTIME_DIR", "STATE_DIRECTORY", "TMPDIR",
]
