import Glibc

/// The login of the one who runs this process: the passwd name of the real uid.
///
/// Never the environment, which anybody may set.
///
/// - Returns: `uid-N` for a uid without an entry.
package func systemLogin() -> String {
  let uid = getuid()
  var entry = passwd()
  var found: UnsafeMutablePointer<passwd>?
  var text = [CChar](repeating: 0, count: 16_384)
  let code = getpwuid_r(uid, &entry, &text, text.count, &found)
  guard code == 0, found != nil, let name = entry.pw_name else { return "uid-\(uid)" }
  return String(cString: name)
}
