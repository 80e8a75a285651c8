import Dashboard
import Dispatch
import Settings

/// Writes what is to be remembered, off the thread that draws.
final class PreferenceSaver: Sendable {
  private let file: RememberedFile?
  private let queue = DispatchQueue(label: "preferences")
  private let fail: @Sendable (SafeFile.Failure) -> Void

  /// Saves into `file`, `nil` = nothing; `fail` is called on another thread when something could not be written.
  init(_ file: RememberedFile?, fail: @escaping @Sendable (SafeFile.Failure) -> Void) {
    self.file = file
    self.fail = fail
  }

  func save(_ preference: Preference) {
    guard let file else { return }
    queue.async { [fail] in
      makeFolder(above: file.path)
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
