import Dashboard
import Dispatch
import Settings

/// Writes what is to be remembered, off the thread that draws.
final class PreferenceSaver: Sendable {
  /// `nil` = there is no place for it: what would be remembered lasts as long as this run.
  private let file: RememberedFile?
  private let queue = DispatchQueue(label: "preferences")
  private let fail: @Sendable (SafeFile.Failure) -> Void

  /// Saves into `file`, `nil` = nowhere; `fail` is called on another thread when something could not be
  /// written.
  init(_ file: RememberedFile?, fail: @escaping @Sendable (SafeFile.Failure) -> Void) {
    self.file = file
    self.fail = fail
  }

  func save(_ preference: Preference) {
    guard let file else { return }
    queue.async { [fail] in
      if let failure = makeFolder(above: file.path) { return fail(failure) }
      do throws(SafeFile.Failure) {
        try file.save([preference.name: preference.values])
      } catch {
        fail(error)
      }
    }
  }

  /// Waits until everything is written.
  func finish() { queue.sync {} }
}
